// Types of URLs and paths. TypeScript rejects one of these types where another is expected. It accepts plain
// strings, so literals need no cast.

/**
 * Path of a page without the base path, optionally with a query, as the router matches it. Percent-encoded, begins
 * with `/`. Example: `/posts/%EA%B8%80/`, also for a site at `/blog/`.
 */
export type RoutePath = string & { readonly kind?: "RoutePath" };

/** URL of a page or file of this site, as in links. Percent-encoded, begins with the base path. Example: `/blog/posts/%EA%B8%80/`. */
export type SiteUrl = string & { readonly kind?: "SiteUrl" };

/** Path of a file in the output folder. Uses `/` as separator, not at the start; not percent-encoded. Example: `posts/글/index.html`. */
export type OutputPath = string & { readonly kind?: "OutputPath" };

/** Returns the URL of a route on a site with the base path `/` or `/blog/`. */
export function toSiteUrl(base: string, path: RoutePath): SiteUrl {
  return base + path.slice(1);
}

/** Removes the base path from a URL. */
export function toRoutePath(base: string, url: SiteUrl): RoutePath {
  return url.slice(base.length - 1);
}

/** Returns the path in the output folder for a URL that begins with the base path. */
export function toOutputPath(base: string, url: SiteUrl): OutputPath {
  return decodeURIComponent(url.slice(base.length));
}
