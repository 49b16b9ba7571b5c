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

/** Index by URL of each list that was searched: a build searches the same list for every page. */
const indexes = new WeakMap<object, Map<string, unknown>>();

/**
 * Returns the post or page with a URL. Ignores what {@link isSameUrl} ignores.
 * @param items Posts or pages.
 */
export function findByUrl<P extends { url: SiteUrl }>(items: readonly P[], url: SiteUrl): P | undefined {
  // Almost all lookups are exact; folding thousands of URLs takes milliseconds.
  const index = indexes.get(items) ?? new Map(items.map((item) => [item.url, item]));
  indexes.set(items, index);
  const exact = index.get(url) as P | undefined;
  if (exact) return exact;
  const target = foldUrl(url);
  return items.find((item) => foldUrl(item.url) === target);
}

/** Whether hosts serve the same file for two URLs. Ignores case, escapes, a trailing slash, `index.html` and `.html`. */
export function isSameUrl(one: string, other: string): boolean {
  return foldUrl(one) === foldUrl(other);
}

/** Removes the extension, which some hosts drop. */
function foldUrl(url: string): string {
  return foldPath(url).replace(/\.html?$/, "");
}

/** Folds the case of a URL, as case-insensitive file systems do. */
export function foldPath(url: string): string {
  return plainPath(url).toLowerCase();
}

/** Normalizes a URL as hosts do: decoded, Unicode NFC, without trailing slash and `index.html`. Keeps the case. */
export function plainPath(url: string): string {
  return decodeUrl(url)
    .normalize("NFC")
    .replace(/\/(?:index\.html?)?$/i, "");
}
