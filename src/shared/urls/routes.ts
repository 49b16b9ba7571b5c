import type { RoutePath } from "./urlTypes.ts";

/**
 * Every address of the site: the router's pattern and the href side by side, both below the base path.
 * Hrefs are percent-encoded and end in `/`.
 */
export const paths = {
  list: {
    pattern: "/",
    /** Where a page stands at `/`, the list's first page is at `/posts/`. */
    href: (page = 1, { home = false }: { home?: boolean | undefined } = {}): RoutePath =>
      page > 1 ? `/page/${page}/` : home ? "/posts/" : "/",
  },
  listPage: { pattern: "/page/:page/" },
  posts: { pattern: "/posts/" },
  /** Where a site does not say otherwise; see `permalinkOf`. */
  post: { pattern: "/posts/:slug/" },
  tags: { pattern: "/tags/", href: (): RoutePath => "/tags/" },
  tag: {
    pattern: "/tags/:tag/",
    href: (slug: string): RoutePath => `/tags/${encodeURIComponent(slug)}/`,
  },
  archive: { pattern: "/archive/", href: (): RoutePath => "/archive/" },
  year: {
    pattern: "/archive/:year/",
    href: (year: string): RoutePath => `/archive/${encodeURIComponent(year)}/`,
  },
  search: { pattern: "/search/", href: (): RoutePath => "/search/" },
  /** What this browser keeps of the reader. */
  reading: { pattern: "/reading/", href: (): RoutePath => "/reading/" },
  /** A standing page, which may lie in folders: `/about/team/`; a post of a site with permalinks of its own; or nothing at all. */
  page: {
    pattern: "*",
    href: (slug: string): RoutePath =>
      slug === "" ? "/" : `/${slug.split("/").map(encodeURIComponent).join("/")}/`,
  },
} as const;

/** First parts of an address that no standing page may take. */
export const RESERVED = ["posts", "tags", "archive", "page", "search", "reading", "assets", "404", "index"];

/** Name of the app's own copy of the manifest in the output. */
export const METADATA_FILE = "manifest.metadata.json";

/** Keys of an address's query that select: the list in the HTML of that path is not the one that is asked for. */
export const SELECTS = /[?&](?:tag|not|year|category|section|q|sort)=/;
