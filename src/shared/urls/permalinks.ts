import type { RoutePath, SiteUrl } from "./urlTypes.ts";
import { tagSlug } from "../content/tag.ts";

/** Default pattern of post URLs. */
export const DEFAULT_PERMALINK = "/posts/{slug}/";

/** Names of the variables that contain a name of the post, of which each pattern needs one. */
export const NAME_VARIABLES = [
  "slug",
  "title",
  "file",
  "slugOrTitle",
  "slugOrFile",
  "stem",
  "simpleSlug",
  "simpleStem",
] as const;

/** Numbers in the variables `{categories2}` to `{categories9}`: the maximum number of categories in the address. */
export const CATEGORY_COUNTS = [2, 3, 4, 5, 6, 7, 8, 9] as const;

/** Names of the variables that a permalink pattern may contain in braces, besides those with a number. */
export const PERMALINK_VARIABLES = [
  "yyyy",
  "yy",
  "mm",
  "m",
  "dd",
  "d",
  "hour",
  "minute",
  "second",
  "yearDay",
  "week",
  "weekYear",
  "weekday",
  "dayName",
  "dayShort",
  "monthName",
  "monthShort",
  ...NAME_VARIABLES,
  "folders",
  "section",
  "categories",
  "category",
  "simpleCategories",
] as const;

/** Fields of a post that a permalink pattern may refer to. */
export interface PermalinkFields {
  slug: string;
  date?: string | undefined;
  section?: string | undefined;
  categories: readonly string[];
}

/** Permalink patterns of a site. */
export interface PermalinkSettings {
  permalink?: string | undefined;
  sections?: readonly { name: string; permalink?: string | undefined }[] | undefined;
}

/**
 * Returns the URL of a post, without the base path, for the variables that browsers can compute: `/blog/2025/rain.html` for the pattern
 * `/blog/{yyyy}/{slug}.html`. If the post lacks a value, omits the variable and the separator after it:
 * `/blog/rain.html` for a post without a date. A pattern of the post's section takes precedence over the pattern of
 * the site.
 */
export function permalinkOf(
  post: PermalinkFields,
  { permalink = DEFAULT_PERMALINK, sections }: PermalinkSettings,
): RoutePath {
  const pattern = sections?.find(({ name }) => name === post.section)?.permalink ?? permalink;
  const [yyyy, mm, dd] = post.date?.split("-") ?? [];
  const slugsOf = (names: readonly string[]) =>
    names.map((name) => encodeURIComponent(tagSlug(name) ?? "")).join("/");
  // Computes only the values that the pattern contains, because browsers compute the URLs of all posts.
  const values: Record<string, () => string | undefined> = {
    yyyy: () => yyyy,
    mm: () => mm,
    dd: () => dd,
    slug: () => encodeURIComponent(post.slug),
    section: () => post.section && slugsOf([post.section]),
    categories: () => slugsOf(post.categories),
  };
  return pattern
    .replace(/\{(\w+)\}([-_.]?)/g, (_, part: string, separator: string) => {
      const value = values[part]?.();
      return value ? value + separator : "";
    })
    .replace(/\/{2,}/g, "/");
}

/**
 * Returns the URL of the body file of a post or page. Both URLs include the base path.
 * @param url URL of the post or page.
 * @param hash Hash of the body.
 */
export function bodyUrl(url: SiteUrl, hash: string): SiteUrl {
  return `${url.replace(/\.html$/, "/")}body.${hash}.json`;
}

/** Returns the URL of the Markdown file of a post or page: `/posts/a/index.md`, or `/2025/a.md` for `/2025/a.html`. */
export function markdownUrl(url: SiteUrl): SiteUrl {
  return url.endsWith(".html") ? url.replace(/html$/, "md") : `${url}index.md`;
}
