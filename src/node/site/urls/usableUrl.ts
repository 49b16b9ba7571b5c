import type { RoutePath } from "../../../shared/urls/urlTypes.ts";

/**
 * Extensions of the files that a build writes beside pages, and of files that hosts serve by their extension. Not `js`: names of programs end
 * with it (`node.js`), and scripts are only in `assets/` and at the root, where posts cannot be.
 */
const EXTENSION =
  /\.(?=(?:html?|json|xml|md|txt|css|map|webmanifest|br|gz|png|jpe?g|gif|webp|avif|svg|ico|woff2?|ttf|otf|pdf|lock)\/$)/i;

/**
 * Returns a URL that each host serves as a page: no segment begins with a dot, which marks hidden files, and the last segment has no
 * extension of a file that a build writes. `/posts/a.json/` becomes `/posts/a-json/`.
 */
export function usableUrl(href: RoutePath): RoutePath {
  return href.replace(/\/\.+(?!well-known\/)/g, "/").replace(EXTENSION, "-");
}
