/** Matches characters that browsers remove before they parse the scheme of a URL, and other invisible characters. */
// oxlint-disable-next-line no-control-regex -- matches control characters on purpose
const INVISIBLE = /[\u0000-\u0020\u007F-\u00A0\u00AD\u200B-\u200F\u2028-\u202F\u2060-\u206F\uFEFF]/g;

/** Matches allowed links: web pages, e-mail addresses, phone numbers, and elements of the SVG. */
const LINK = /^(?:https?:|mailto:|tel:|#)/i;

const RASTER = /^data:image\/(?:png|jpe?g|gif|webp|avif)[;,]/i;
const NESTED = /^data:image\/svg\+xml(?:;[\w.+-]+(?:=[\w.+-]*)?)*,/i;
/** Matches URLs of embedded fonts. Older programs use media types such as `application/…`. */
const FONT =
  /^data:(?:font\/(?!svg)[\w.+-]+|application\/(?:(?:x-)?font-(?!svg)[\w.+-]+|vnd\.ms-fontobject|octet-stream))[;,]/i;

/** Cleans an SVG from a `data:` URL and returns a new URL. Throws if the SVG cannot be cleaned. */
export type CleanNested = (contents: Buffer) => string;

/** Returns the URL of a link without invisible characters; `undefined` if its scheme is not allowed. */
export function cleanLink(written: string): string | undefined {
  const bare = written.replace(INVISIBLE, "");
  return LINK.test(bare) ? bare : undefined;
}

/** Returns a reference to an element of the same SVG, without spaces around it; `undefined` for other URLs. Spaces in ids remain. */
export function cleanFragment(written: string): string | undefined {
  const trimmed = written.trim();
  return trimmed.length > 1 && trimmed.startsWith("#") ? trimmed : undefined;
}

/** Cleans the URL of an image. Allows elements of the same SVG and embedded images; returns `undefined` for other URLs. */
export function cleanImageUrl(written: string, cleanNested: CleanNested): string | undefined {
  const fragment = cleanFragment(written);
  if (fragment) return fragment;
  const bare = written.replace(INVISIBLE, "");
  if (RASTER.test(bare)) return bare;
  // Trimmed only at the ends, since spaces within an SVG must remain.
  const [head] = NESTED.exec(written.trim()) ?? [];
  if (!head) return undefined;
  const [data = ""] = written.trim().slice(head.length).split("#", 1);
  try {
    const decoded = decodeURIComponent(data.replace(/%(?![\da-f]{2})/gi, "%25"));
    const contents = Buffer.from(decoded, /;base64,$/i.test(head) ? "base64" : "utf8");
    return cleanNested(contents);
  } catch {
    return undefined;
  }
}

/** Cleans a URL in CSS. Allows elements of the same SVG, embedded images and embedded fonts; returns `undefined` for other URLs. */
export function cleanStyleUrl(written: string, cleanNested: CleanNested): string | undefined {
  const bare = written.replace(INVISIBLE, "");
  return FONT.test(bare) ? bare : cleanImageUrl(written, cleanNested);
}
