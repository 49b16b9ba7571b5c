import type { RoutePath } from "../../../shared/urls/urlTypes.ts";
import {
  CATEGORY_COUNTS,
  DEFAULT_PERMALINK,
  permalinkOf,
  type PermalinkSettings,
} from "../../../shared/urls/permalinks.ts";
import { type SlugRuleName, slugRuleOf } from "../../content/slugs/slugRules.ts";
import { jekyllSlug } from "../../content/slugs/jekyllSlug.ts";
import { toSegment } from "../../content/slugs/toSegment.ts";
import type { Document } from "../../content/document.ts";
import { isMarkdown } from "../../files/fileName.ts";
import { dateVariables } from "../../content/slugs/dateVariables.ts";

/** Permalink patterns of a site, and the rule that makes the parts of its addresses. */
export interface PostUrlSettings extends PermalinkSettings {
  /** Default: `file`. */
  slugs?: SlugRuleName | undefined;
  /** Time zone of dates in addresses. Default: UTC. */
  timeZone?: string | undefined;
}

/** What the URL of a post depends on. */
export type PostNames = Pick<
  Document,
  "file" | "folder" | "section" | "slug" | "urlParts" | "permalink" | "date" | "time" | "categories"
>;

/**
 * Returns the URL of a post, without the base path. Unlike `permalinkOf`, supports all variables of patterns: the manifest contains the URLs
 * that browsers cannot compute.
 * @param suffix Appended to the slug and other names, so that the URL differs from that of another post.
 */
export function postPermalink(
  post: PostNames,
  { permalink = DEFAULT_PERMALINK, sections, slugs = "file", timeZone = "UTC" }: PostUrlSettings,
  suffix = "",
): RoutePath {
  const rule = slugRuleOf(slugs);
  const pattern =
    post.permalink ?? sections?.find(({ name }) => name === post.section)?.permalink ?? permalink;
  const slug = post.slug + suffix;
  const values = {
    ...dateVariables(post, { slugs, timeZone }),
    ...valuesOf(post, slugs),
    ...namesOf(post, suffix),
  };
  const filled = pattern.replace(/\{(\w+)\}([-_.]?)/g, (written, name: string, separator: string) => {
    if (!Object.hasOwn(values, name)) return written;
    const value = values[name];
    return value ? encodeSegments(value) + separator : "";
  });
  const href = permalinkOf({ ...post, slug }, { permalink: filled });
  return rule.path ? rule.path(href).replace(/(?<!\/|\.html)$/, "/") : href;
}

/** Returns the values that contain a name of the post. They fall back to its slug, so they always differ between posts. */
function namesOf({ slug, urlParts }: PostNames, suffix: string): Record<string, string> {
  const names = ["title", "file", "slugOrTitle", "slugOrFile", "stem", "simpleSlug", "simpleStem"] as const;
  return Object.fromEntries(names.map((name) => [name, (urlParts?.[name] ?? slug) + suffix]));
}

/** Returns the values that other posts may have too; `undefined` or `""` if the post has none. */
function valuesOf(post: PostNames, slugs: SlugRuleName): Record<string, string | undefined> {
  const rule = slugRuleOf(slugs);
  const segmentsOf = (names: readonly string[], convert: (name: string) => string) =>
    names.flatMap((name) => toSegment(convert(name)) ?? []);
  const join = (...args: Parameters<typeof segmentsOf>) => segmentsOf(...args).join("/");
  /** Joins categories. By the rule of Jekyll, equal ones occur once. */
  const joinSet = (...args: Parameters<typeof segmentsOf>) => [...new Set(segmentsOf(...args))].join("/");
  const isOwnRule = rule.written === undefined;
  return {
    folders: join(foldersOf(post, slugs), rule.folder),
    category: join(post.categories.slice(0, 1), rule.category),
    simpleCategories: joinSet(post.categories, (name) => jekyllSlug(name, "default")),
    ...Object.fromEntries(
      CATEGORY_COUNTS.map((count) => [
        `categories${count}`,
        join(post.categories.slice(0, count), rule.category),
      ]),
    ),
    // The values of Maru's own rules are those that browsers compute.
    ...(!isOwnRule && {
      categories: (slugs === "jekyll" ? joinSet : join)(post.categories, rule.category),
      section: post.section && join([post.section], rule.category),
    }),
  };
}

/** Returns the folders of a post below the folder of its collection, without the folder of a page bundle. */
function foldersOf({ file, folder = "" }: PostNames, slugs: SlugRuleName): string[] {
  // In Jekyll, the path of a post is that in the site without `_posts`.
  const withoutPosts = slugs === "jekyll" ? file.replace(/(^|\/)_posts\//, "$1") : file;
  const isOutside = withoutPosts !== file || folder === "";
  const below = isOutside ? withoutPosts : file.slice(folder.length + 1);
  const folders = below.split("/").slice(0, -1);
  const isBundle = isMarkdown(file) && /(?:^|\/)index\.[^/]+$/i.test(file);
  return isBundle ? folders.slice(0, -1) : folders;
}

function encodeSegments(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
