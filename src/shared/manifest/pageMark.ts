import type { SiteUrl } from "../urls/urlTypes.ts";
import { isSameUrl } from "../urls/aliases.ts";

/**
 * Identifies a page in `<meta name="maru">`. The service worker caches a page only if it is complete and has the
 * expected mark.
 */
export interface PageMark {
  /**
   * Identifier of the site. All builds of a site have the same one. Another site at the same URL has a different one.
   */
  site: string;
  /** URL of the page. */
  path: SiteUrl;
}

/** Name of the meta element. */
export const PAGE_MARK = "maru";

/** Matches the meta element. Also matches if a host minified the page and thereby changed quotes and spaces. */
const ELEMENT = new RegExp(`<meta\\s+name=["']?${PAGE_MARK}["']?\\s+content=["']([0-9a-f]+) ([^"'<>]*)["']`);

/** The end of a complete page. In the text of a page, these characters occur only in escaped form. */
const END = "</html>";

/**
 * Returns the value of the `content` attribute of the meta element. Percent-encodes the characters of the URL that
 * HTML would have to escape.
 */
export function writePageMark({ site, path }: PageMark): string {
  return `${site} ${path.replace(/[&'"<>]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)}`;
}

/** Whether HTML is complete and is the page that a mark identifies. Compares URLs with {@link isSameUrl}. */
export function isWholePage(html: string, { site, path }: PageMark): boolean {
  const mark = ELEMENT.exec(html);
  if (!mark) return false;
  const [, ofSite, ofPath = ""] = mark;
  return ofSite === site && isSameUrl(ofPath, path) && html.includes(END, mark.index);
}
