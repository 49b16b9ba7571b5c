import type { RoutePath, SiteUrl } from "./urlTypes.ts";
import { tagSlug } from "../content/tag.ts";

/** Where posts stand unless a site says otherwise. */
export const PERMALINK = "/posts/{slug}/";

/** What may stand in braces in a permalink. */
export const PERMALINK_PARTS = ["yyyy", "mm", "dd", "slug", "section", "categories"] as const;

/** What an address is made of. */
export interface Addressable {
  slug: string;
  date?: string | undefined;
  section?: string | undefined;
  categories: readonly string[];
}

/** What a site says of addresses. */
export interface Permalinks {
  permalink?: string | undefined;
  sections?: readonly { name: string; permalink?: string | undefined }[] | undefined;
}

/**
 * The address of a post below the base path, percent-encoded: of `/blog/{yyyy}/{slug}.html` it is `/blog/2025/rain.html`. What a
 * post does not have is left out with the sign behind it: undated, it is at `/blog/rain.html`.
 */
export function permalinkOf(post: Addressable, { permalink = PERMALINK, sections }: Permalinks): RoutePath {
  const pattern = sections?.find(({ name }) => name === post.section)?.permalink ?? permalink;
  const [yyyy, mm, dd] = post.date?.split("-") ?? [];
  const slugsOf = (names: readonly string[]) =>
    names.map((name) => encodeURIComponent(tagSlug(name) ?? "")).join("/");
  // Made only where the pattern asks for them: a browser makes the addresses of all posts.
  const values: Record<string, () => string | undefined> = {
    yyyy: () => yyyy,
    mm: () => mm,
    dd: () => dd,
    slug: () => encodeURIComponent(post.slug),
    section: () => post.section && slugsOf([post.section]),
    categories: () => slugsOf(post.categories),
  };
  return pattern
    .replace(/\{(\w+)\}([-_.]?)/g, (_, part: string, sign: string) => {
      const value = values[part]?.();
      return value ? value + sign : "";
    })
    .replace(/\/{2,}/g, "/");
}

/** The address of a post's or page's body file, from that of the page and its hash; both with base. */
export function bodyUrl(url: SiteUrl, hash: string): SiteUrl {
  return `${url.replace(/\.html$/, "/")}body.${hash}.json`;
}

/** The address of the file with a post's or page's Markdown, from that of the page: `/posts/a/index.md`, `/2025/a.md` of `/2025/a.html`. */
export function markdownUrl(url: SiteUrl): SiteUrl {
  return url.endsWith(".html") ? url.replace(/html$/, "md") : `${url}index.md`;
}
