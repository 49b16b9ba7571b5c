import type { SiteUrl } from "../urls/urlTypes.ts";
import { isSameUrl } from "../urls/aliases.ts";

/** Identifies a page in `<meta name="maru">`. The service worker caches a response only if it has the expected mark. */
export interface PageMark {
  /** Identifier of the site. The same for all builds of a site, but different for another site at the same URL. */
  site: string;
  /** URL of the page. */
  path: SiteUrl;
}

/** Name of the meta element. */
export const PAGE_MARK = "maru";

/** Matches the element, also if a host minified the page and changed its quotes and spaces. */
const ELEMENT = new RegExp(`<meta\\s+name=["']?${PAGE_MARK}["']?\\s+content=["']([0-9a-f]+) ([^"'<>]*)["']`);

/** The end of a complete page. The text of a page contains these characters only in escaped form. */
const END = "</html>";

/** Returns the value of the `content` attribute of the element. The value needs no escaping in HTML. */
export function writePageMark({ site, path }: PageMark): string {
  return `${site} ${path.replace(/[&'"<>]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)}`;
}

/** Whether HTML is the complete page that a mark identifies. */
export function isWholePage(html: string, { site, path }: PageMark): boolean {
  const mark = ELEMENT.exec(html);
  if (!mark) return false;
  const [, ofSite, ofPath = ""] = mark;
  return ofSite === site && isSameUrl(ofPath, path) && html.includes(END, mark.index);
}
