import { PAGE_MARK, type PageMark } from "../../shared/manifest/pageMark.ts";

/** The site that a cache belongs to. */
export interface Owner {
  /** URL of the site, with origin and base path. */
  scope: string;
  /** Site identifier from the pages, see `PageMark`. Distinguishes the site from previous sites at the same URL. */
  site: string;
}

/**
 * Returns the owner of the caches for the current page.
 * @param base Base path of the site.
 */
export function ownerOfPage(base: string): Owner {
  const mark = document.querySelector<HTMLMetaElement>(`meta[name="${PAGE_MARK}"]`);
  const [site = ""] = mark?.content.split(" ") ?? [];
  return { scope: new URL(base, location.origin).href, site };
}

/** Returns the mark that the page at a URL must contain. */
export function markOf(url: string, { site }: Owner): PageMark {
  return { site, path: new URL(url).pathname };
}
