import { encodePath } from "../../../shared/urls/splitUrl.ts";

/** Characters that separate the path from the rest of a URL, or that mark variables in Maru's patterns. */
const FORBIDDEN = /\?.*$|[{}]/g;

/**
 * Converts `permalink` in front matter, which is the whole address in Hexo, to a pattern of Maru without variables. Returns undefined for
 * the address of the first page.
 *
 * Source: https://github.com/hexojs/hexo/blob/v8.1.2/lib/plugins/filter/post_permalink.ts
 */
export function hexoPermalink(written: string): string | undefined {
  const path = `/${written.normalize("NFC").replace(FORBIDDEN, "")}`
    .replace(/\/{2,}/g, "/")
    .replace(/\/index\.html$/, "/");
  if (path === "/") return undefined;
  return encodePath(/(?:\/|\.html)$/.test(path) ? path : `${path}/`);
}
