// Types of URLs and paths. TypeScript rejects one of these types where another one is expected. It accepts plain
// strings, so that literals need no cast.

/**
 * Path of a page without the base path, as the router matches it. May include a query. Percent-encoded, begins with
 * `/`. Example: `/posts/%EA%B8%80/`, also on a site whose base path is `/blog/`.
 */
export type RoutePath = string & { readonly kind?: "RoutePath" };

/**
 * URL of a page or file of this site, as links contain it. Percent-encoded, begins with the base path. Example:
 * `/blog/posts/%EA%B8%80/`.
 */
export type SiteUrl = string & { readonly kind?: "SiteUrl" };

/**
 * Path of a file in the output folder. The separator is `/`; the path does not begin with it. Not percent-encoded.
 * Example: `posts/글/index.html`.
 */
export type OutputPath = string & { readonly kind?: "OutputPath" };

/**
 * Returns the URL of a route on a site.
 * @param base Base path of the site, such as `/` or `/blog/`.
 */
export function toSiteUrl(base: string, path: RoutePath): SiteUrl {
  return base + path.slice(1);
}

/** Removes the base path from a URL. */
export function toRoutePath(base: string, url: SiteUrl): RoutePath {
  return url.slice(base.length - 1);
}

/** Returns the path of a file in the output folder by the URL of the file. */
export function toOutputPath(base: string, url: SiteUrl): OutputPath {
  return decodeURIComponent(url.slice(base.length));
}
