/** Characters that browsers drop from an address before they read its scheme, and others that show nothing. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const UNSEEN = /[\u0000-\u0020\u007F-\u00A0\u00AD\u200B-\u200F\u2028-\u202F\u2060-\u206F\uFEFF]/g;

/** Addresses that open a page, a mail or a call, or a passage of the drawing. */
const LINK = /^(?:https?:|mailto:|tel:|#)/i;

const RASTER = /^data:image\/(?:png|jpe?g|gif|webp|avif)[;,]/i;
const NESTED = /^data:image\/svg\+xml(?:;[\w.+-]+(?:=[\w.+-]*)?)*,/i;
/** Older programs write fonts as `application/…`. */
const FONT =
  /^data:(?:font\/(?!svg)[\w.+-]+|application\/(?:(?:x-)?font-(?!svg)[\w.+-]+|vnd\.ms-fontobject|octet-stream))[;,]/i;

/** Cleans an SVG within an SVG and gives its new address; throws where that cannot be done. */
export type CleanNested = (contents: Buffer) => string;

/** The address of a link within a drawing, as it was judged; `undefined` where it is of another kind. */
export function cleanLink(written: string): string | undefined {
  const bare = written.replace(UNSEEN, "");
  return LINK.test(bare) ? bare : undefined;
}

/** A reference to another element of the same drawing; an id may have spaces and brackets. */
export function cleanFragment(written: string): string | undefined {
  const trimmed = written.trim();
  return trimmed.length > 1 && trimmed.startsWith("#") ? trimmed : undefined;
}

/** What an image shows: an element, or an image that is in the address itself. */
export function cleanImageUrl(written: string, cleanNested: CleanNested): string | undefined {
  const fragment = cleanFragment(written);
  if (fragment) return fragment;
  const bare = written.replace(UNSEEN, "");
  if (RASTER.test(bare)) return bare;
  // Of an SVG spaces are part, unless they stand before it.
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

/** What `url()` may name in styles: an element, an image or a font in the address itself. */
export function cleanStyleUrl(written: string, cleanNested: CleanNested): string | undefined {
  const bare = written.replace(UNSEEN, "");
  return FONT.test(bare) ? bare : cleanImageUrl(written, cleanNested);
}
