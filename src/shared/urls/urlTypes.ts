// Types of URLs and paths. TypeScript rejects one type where another is expected, but accepts plain strings, so
// that literals need no cast.

/**
 * Path of a page below the base path, with its query if it has one: begins with `/`, is percent-encoded. `/posts/%EA%B8%80/`, also for a site
 * at `/blog/`. The router matches these.
 */
export type RoutePath = string & { readonly kind?: "RoutePath" };

/** URL of a page or file of this site as in links: begins with the base path, is percent-encoded. `/blog/posts/%EA%B8%80/`. */
export type SiteUrl = string & { readonly kind?: "SiteUrl" };

/** Path of a file in the output folder: separated by `/`, not percent-encoded, no `/` at its start. `posts/글/index.html`. */
export type OutputPath = string & { readonly kind?: "OutputPath" };

/** Returns the URL of a route on a site with the base path `/` or `/blog/`. */
export function toSiteUrl(base: string, path: RoutePath): SiteUrl {
  return base + path.slice(1);
}

/** Returns the route of a URL that begins with the base path. */
export function toRoutePath(base: string, url: SiteUrl): RoutePath {
  return url.slice(base.length - 1);
}

/** Returns the path in the output folder of a URL that begins with the base path. */
export function toOutputPath(base: string, url: SiteUrl): OutputPath {
  return decodeURIComponent(url.slice(base.length));
}
