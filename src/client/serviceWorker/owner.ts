import { PAGE_MARK, type PageMark } from "../../shared/manifest/pageMark.ts";

/** Whose caches they are. */
export interface Owner {
  /** Address of the site, with origin and base. */
  scope: string;
  /** What its pages say of it: `PageMark`. Another site may have had the address before. */
  site: string;
}

/** The site of the open page; `base` is its base path. */
export function ownerOfPage(base: string): Owner {
  const mark = document.querySelector<HTMLMetaElement>(`meta[name="${PAGE_MARK}"]`);
  const [site = ""] = mark?.content.split(" ") ?? [];
  return { scope: new URL(base, location.origin).href, site };
}

/** What a page of the site at a URL says of itself. */
export function markOf(url: string, { site }: Owner): PageMark {
  return { site, path: new URL(url).pathname };
}
