/** Matches URL prefixes of Pelican: `{static}/images/a.png` is relative to the content folder, `{attach}a.png` to the document. */
const PREFIX = /^(?:\{(?:static|attach|filename|photo)\}|\|(?:static|attach|filename)\|)/i;

/** Removes a prefix of Pelican from a URL, and replaces `\` by `/`. Decodes `{`, `}` and `|`; other escapes are not decoded. */
export function normalizeLocalUrl(written: string): string {
  return written
    .replace(/%7B/gi, "{")
    .replace(/%7D/gi, "}")
    .replace(/%7C/gi, "|")
    .replace(PREFIX, "")
    .replace(/\\|%5C/gi, "/");
}
