import type { SiteUrl } from "../urls/urlTypes.ts";
import { isSameUrl } from "../urls/aliases.ts";

/** What each page of a site says of itself in `<meta name="maru">`, so that nothing else is stored in its place. */
export interface PageMark {
  /** Names the site: the same in all its builds, another one for another site at the same address. */
  site: string;
  /** Path of the page with base, percent-encoded. */
  path: SiteUrl;
}

/** Name of the element in the head. */
export const PAGE_MARK = "maru";

/** As written, or with other quotes and spaces by a host that makes pages smaller. */
const ELEMENT = new RegExp(`<meta\\s+name=["']?${PAGE_MARK}["']?\\s+content=["']([0-9a-f]+) ([^"'<>]*)["']`);

/** The end of a page: one that was cut off has none, since texts have it escaped. */
const END = "</html>";

/** The content of the element; nothing in it needs to be escaped in HTML. */
export function writePageMark({ site, path }: PageMark): string {
  return `${site} ${path.replace(/[&'"<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;
}

/** Whether HTML is a page of a site, the one at this path, and all of it. */
export function isWholePage(html: string, { site, path }: PageMark): boolean {
  const mark = ELEMENT.exec(html);
  if (!mark) return false;
  const [, ofSite, ofPath = ""] = mark;
  return ofSite === site && isSameUrl(ofPath, path) && html.includes(END, mark.index);
}
