import type { RoutePath, SiteUrl } from "./urlTypes.ts";
import { decodeUrl } from "./decodeUrl.ts";

interface Aliased {
  aliases?: readonly string[] | undefined;
}

/**
 * Returns the post or page that lists a URL among its aliases. Ignores case, escapes, a trailing slash,
 * `index.html` and `.html`.
 * @param items Posts or pages.
 */
export function findByAlias<P extends Aliased>(items: readonly P[], path: RoutePath): P | undefined {
  const target = foldUrl(path);
  return items.find(({ aliases }) => aliases?.some((alias) => foldUrl(alias) === target));
}

/** Caches an index by URL for each list of posts or pages, because a build searches the same list for every page. */
const indexes = new WeakMap<object, Map<string, unknown>>();

/**
 * Returns the post or page with a URL. Prefers an exact match; otherwise, ignores the same differences as
 * {@link isSameUrl}.
 * @param items Posts or pages.
 */
export function findByUrl<P extends { url: SiteUrl }>(items: readonly P[], url: SiteUrl): P | undefined {
  // Tries an exact match first, because almost all lookups match exactly and folding thousands of URLs is slow.
  const index = indexes.get(items) ?? new Map(items.map((item) => [item.url, item]));
  indexes.set(items, index);
  const exact = index.get(url) as P | undefined;
  if (exact) return exact;
  const target = foldUrl(url);
  return items.find((item) => foldUrl(item.url) === target);
}

/**
 * Whether two URLs are those of the same page on common hosts. Ignores case, escapes, a trailing slash, `index.html`
 * and `.html`.
 */
export function isSameUrl(one: string, other: string): boolean {
  return foldUrl(one) === foldUrl(other);
}

/** Folds a URL and removes `.html` at its end, which some hosts omit. */
function foldUrl(url: string): string {
  return foldPath(url).replace(/\.html?$/, "");
}

/**
 * Converts the result of {@link plainPath} to lower case, because some file systems do not distinguish names that
 * differ only in case.
 */
export function foldPath(url: string): string {
  return plainPath(url).toLowerCase();
}

/**
 * Decodes a URL, converts it to Unicode NFC, and removes a trailing slash or a file name `index.html`. Does not
 * change the case.
 */
export function plainPath(url: string): string {
  return decodeUrl(url)
    .normalize("NFC")
    .replace(/\/(?:index\.html?)?$/i, "");
}
