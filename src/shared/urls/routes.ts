import type { RoutePath } from "./urlTypes.ts";

/**
 * All routes of a site. `pattern` is the pattern for the router. `href` returns a URL that ends in `/` and does not
 * include the base path.
 */
export const paths = {
  list: {
    pattern: "/",
    /**
     * Returns the URL of a page of the list. If `home` is true, the first page is at `/posts/`, because a page of the
     * author is at `/`.
     */
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
  /** The page that shows the reader what this browser stores. */
  reading: { pattern: "/reading/", href: (): RoutePath => "/reading/" },
  /** All other URLs: pages, such as `/about/team/`, posts with a custom permalink, and URLs that do not exist. */
  page: {
    pattern: "*",
    href: (slug: string): RoutePath =>
      slug === "" ? "/" : `/${slug.split("/").map(encodeURIComponent).join("/")}/`,
  },
} as const;

/**
 * First path segments of the app's routes and of other output. The URLs of collections must not begin with one of
 * them, nor the URLs of posts, except with `posts`. An author's page may: it then replaces a page of the app, unless
 * `assignPageUrls` rejects it.
 */
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

/**
 * Matches URLs with a query that selects or sorts posts. The prerendered list at the same path does not show this
 * selection.
 */
export const SELECTION_QUERY = /[?&](?:tag|not|year|category|section|q|sort)=/;
