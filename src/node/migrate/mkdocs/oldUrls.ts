import { posix } from "node:path";
import type { BlogSettings, Listing } from "./blog/blogSettings.ts";
import type { MaterialPost } from "./blog/readMaterialPosts.ts";

/** How MkDocs writes addresses: https://www.mkdocs.org/user-guide/configuration/#use_directory_urls */
export interface UrlStyle {
  isDirectory: boolean;
}

/** Returns the address of a file of the documentation, decoded: `/guide/setup/` for `guide/setup.md`. */
export function urlOfFile(path: string, { isDirectory }: UrlStyle): string {
  const name = path.replace(/\.[^./]+$/, "");
  const folder = posix.dirname(name) === "." ? "/" : `/${posix.dirname(name)}/`;
  if (/(?:^|\/)(?:index|README)$/.test(name)) return folder;
  return isDirectory ? `/${name}/` : `/${name}.html`;
}

/** Returns the address of a post, decoded; `undefined` if a function or date format is not known here. */
export function urlOfPost(post: MaterialPost, blog: BlogSettings, style: UrlStyle): string | undefined {
  const date = blog.postDate.format(post.moment);
  const slug = post.slug ?? blog.postSlug.slug(post.title);
  const categories = post.categories.slice(0, blog.maxCategories).map((name) => blog.categorySlug.slug(name));
  const values: Record<string, string | undefined> = {
    date,
    slug,
    file: post.name,
    categories: categories.includes(undefined) ? undefined : categories.join("/"),
  };
  return urlOfFormat(blog.postFormat, values, blog.folder, style);
}

/** Returns the address of a list with a name or date in it, decoded. */
export function urlOfList(
  listing: Pick<Listing, "format">,
  values: Record<string, string | undefined>,
  blog: BlogSettings,
  style: UrlStyle,
): string | undefined {
  return urlOfFormat(listing.format, values, blog.folder, style);
}

/** Returns the addresses of the second and later pages of a list, decoded. */
export function urlsOfPages(
  list: string,
  count: number,
  perPage: number | undefined,
  { pageFormat }: Pick<BlogSettings, "pageFormat">,
): string[] {
  if (!perPage) return [];
  // The pages of an index are indexes, too. Without folders as addresses, other lists are at `.html`, and so are their pages.
  const ending = list.endsWith("/") ? "/" : ".html";
  const base = list.slice(1).replace(/(?:\/|\.html)$/, "");
  return Array.from({ length: Math.max(0, Math.ceil(count / perPage) - 1) }, (_, index) => {
    const page = clean(pageFormat.replaceAll("{page}", String(index + 2)));
    return `/${posix.join(base, page)}${ending}`;
  });
}

function urlOfFormat(
  format: string,
  values: Record<string, string | undefined>,
  folder: string,
  { isDirectory }: UrlStyle,
): string | undefined {
  let isKnown = true;
  const filled = format.replace(/\{(\w+)\}/g, (_, name: string) => {
    isKnown &&= values[name] !== undefined;
    return values[name] ?? "";
  });
  if (!isKnown) return undefined;
  const path = posix.join(folder, clean(filled));
  // An empty format gives the path of the blog itself.
  return isDirectory ? `/${path}/`.replace(/\/{2,}/g, "/") : `/${path}.html`;
}

/** Normalizes a path as the plugin does: `posixpath.normpath(path.strip("/"))`. */
function clean(path: string): string {
  return posix.normalize(path.replace(/^\/+|\/+$/g, ""));
}
