import type { RoutePath } from "./urlTypes.ts";

/**
 * All routes of a site: the pattern for the router, and the URL, which ends in `/`.
 */
export const paths = {
  list: {
    pattern: "/",
    /** The first page of the list is at `/posts/` when a page of the site is at `/`. */
    href: (page = 1, { home = false }: { home?: boolean | undefined } = {}): RoutePath =>
      page > 1 ? `/page/${page}/` : home ? "/posts/" : "/",
  },
  listPage: { pattern: "/page/:page/" },
  posts: { pattern: "/posts/" },
  /** Default pattern of post URLs; see `permalinkOf`. */
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
  /** The page that shows what this browser stores. */
  reading: { pattern: "/reading/", href: (): RoutePath => "/reading/" },
  /** A page of the site, which may be in a folder: `/about/team/`; a post with a custom permalink; or a missing page. */
  page: {
    pattern: "*",
    href: (slug: string): RoutePath =>
      slug === "" ? "/" : `/${slug.split("/").map(encodeURIComponent).join("/")}/`,
  },
} as const;

/** First path segments that pages of the site cannot use. */
export const RESERVED_SEGMENTS = [
  "posts",
  "tags",
  "archive",
  "page",
  "search",
  "reading",
  "assets",
  "404",
  "index",
];

/** File name of the app's manifest in the output. */
export const METADATA_FILE = "manifest.metadata.json";

/** Matches the parameters of a URL that select posts: the prerendered list at that path does not show the selection. */
export const SELECTION_QUERY = /[?&](?:tag|not|year|category|section|q|sort)=/;
