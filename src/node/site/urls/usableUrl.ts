import type { RoutePath } from "../../../shared/urls/urlTypes.ts";

/**
 * Matches the dot of an extension of files that a build writes, or that hosts serve by their extension. Not `js`: names of programs end with
 * it (`node.js`), and scripts are only in `assets/` and at the root, where posts cannot be.
 */
const EXTENSION =
  /\.(?=(?:html?|json|xml|md|txt|css|map|webmanifest|br|gz|png|jpe?g|gif|webp|avif|svg|ico|woff2?|ttf|otf|pdf)\/$)/i;

/**
 * Matches the dot of an extension before `.html`. The data of `/a.md.html` is in a folder `a.md/`, and `a.md` is the Markdown file of
 * `/a.html`.
 */
const EXTENSION_BEFORE_HTML = /\.(?=(?:html|md|br|gz)\.html$)/i;

/**
 * Returns a URL that each host serves as a page: no segment begins with a dot, which marks hidden files, and the URL has neither an
 * extension of a file that a build writes nor the file name of another page. `/posts/a.json/` becomes `/posts/a-json/`.
 */
export function usableUrl(href: RoutePath): RoutePath {
  return href
    .replace(/\/\.+(?!well-known\/)/g, "/")
    .replace(EXTENSION, "-")
    .replace(EXTENSION_BEFORE_HTML, "-")
    .replace(/\/index\.html$/i, "/index/");
}
