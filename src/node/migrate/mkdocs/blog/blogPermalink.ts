import { Invalid } from "../../../content/schema/fromTree.ts";
import { readPermalink } from "../../../config/schema/permalink.ts";
import type { BlogSettings } from "./blogSettings.ts";
import type { UrlStyle } from "../oldUrls.ts";

/**
 * Returns the pattern of Maru's permalinks for the posts of a blog. Without variables for its date format, the date is that of Material's
 * default. Returns `undefined` if the address of the blog is one that Maru itself uses.
 */
export function permalinkOfBlog(blog: BlogSettings, { isDirectory }: UrlStyle): string | undefined {
  const date = blog.postDate.permalink ?? "{yyyy}/{mm}/{dd}";
  const { maxCategories: max } = blog;
  const categories =
    max < 2 ? (max === 1 ? "{category}" : "") : max < 10 ? `{categories${max}}` : "{categories}";
  const path = blog.postFormat
    .replaceAll("{categories}", categories)
    .replaceAll("{date}", date)
    .replace(/^\/+|\/+$/g, "");
  const pattern = `${blog.folder && `/${blog.folder}`}/${path}${isDirectory ? "/" : ".html"}`;
  return readPermalink(pattern) instanceof Invalid ? undefined : pattern;
}
