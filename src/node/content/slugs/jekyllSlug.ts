import { lowerEach } from "../../../shared/text/lowerEach.ts";

/** Characters that a mode keeps, besides letters, marks and digits. */
const MODES = {
  pretty: /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu,
  default: /[^\p{M}\p{L}\p{Nd}]+/gu,
};

/**
 * Converts a text as Jekyll's `Utils.slugify` does: `pretty` and cased for `:title`, `default` and in lower case for `:slug`.
 *
 * Source: https://github.com/jekyll/jekyll/blob/v4.3.1/lib/jekyll/utils.rb
 */
export function jekyllSlug(text: string, mode: keyof typeof MODES = "pretty"): string {
  const slug = text.replace(MODES[mode], "-").replace(/^-|-$/g, "");
  return mode === "pretty" ? slug : lowerEach(slug);
}

/** Removes the periods at the end of a file name, which are not part of the slug of a post. */
export function jekyllName(name: string): string {
  return name.replace(/\.+$/, "");
}

/**
 * Rewrites a path as Jekyll does: `..` becomes `/`, and `./` is removed. So `/Wait...what/` becomes `/Wait/.what/`.
 *
 * Source: https://github.com/jekyll/jekyll/blob/v4.3.1/lib/jekyll/url.rb
 */
export function jekyllPath(path: string): string {
  return path
    .replaceAll("..", "/")
    .replaceAll("./", "")
    .replace(/\/{2,}/g, "/");
}

/**
 * Returns the folders above `_posts` or `_drafts`, which are the first categories of a post: `life` for `life/_posts/2025-01-02-a.md`.
 *
 * Source: `categories_from_path` in https://github.com/jekyll/jekyll/blob/v4.3.1/lib/jekyll/document.rb
 */
export function jekyllCategories(file: string): string[] {
  const [, folders = ""] = /^(.*?)\/_(?:posts|drafts)\//.exec(file) ?? [];
  return folders.split("/").filter(Boolean);
}
