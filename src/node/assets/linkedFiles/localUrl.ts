/** What Pelican puts before an address: `{static}/images/a.png` from the root of the content, `{attach}a.png` beside the text. */
const PREFIX = /^(?:\{(?:static|attach|filename|photo)\}|\|(?:static|attach|filename)\|)/i;

/**
 * An address as others write it: without what one engine alone puts before it, with `/` where Windows has `\`. It is not decoded: what is
 * escaped in a name stays so.
 */
export function localUrl(written: string): string {
  return written
    .replace(/%7B/gi, "{")
    .replace(/%7D/gi, "}")
    .replace(/%7C/gi, "|")
    .replace(PREFIX, "")
    .replace(/\\|%5C/gi, "/");
}
