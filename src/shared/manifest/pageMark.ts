import type { SiteUrl } from "../urls/urlTypes.ts";
import { isSameUrl } from "../urls/aliases.ts";

/** Identifies a page in `<meta name="maru">`, so that the service worker never caches another response for it. */
export interface PageMark {
  /** Identifies the site: the same for all builds, different for another site at the same URL. */
  site: string;
  /** URL of the page. */
  path: SiteUrl;
}

/** Name of the meta element. */
export const PAGE_MARK = "maru";

/** As written, or with other quotes and spaces after a host minified the page. */
const ELEMENT = new RegExp(`<meta\\s+name=["']?${PAGE_MARK}["']?\\s+content=["']([0-9a-f]+) ([^"'<>]*)["']`);

/** The end of a complete page. Texts contain it only in escaped form. */
const END = "</html>";

/** Returns the content attribute of the element. It needs no escaping in HTML. */
export function writePageMark({ site, path }: PageMark): string {
  return `${site} ${path.replace(/[&'"<>]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)}`;
}

/** Whether HTML is the complete page of a site at a path. */
export function isWholePage(html: string, { site, path }: PageMark): boolean {
  const mark = ELEMENT.exec(html);
  if (!mark) return false;
  const [, ofSite, ofPath = ""] = mark;
  return ofSite === site && isSameUrl(ofPath, path) && html.includes(END, mark.index);
}
