import { createHash } from "node:crypto";
import { posix } from "node:path";
import { hexoSlug } from "../../content/slugs/hexoSlug.ts";
import { type CategoryPath, categorySlug } from "./categories.ts";
import { VARIABLE } from "./fileNamePattern.ts";
import type { HexoConfig } from "./hexoConfig.ts";
import type { HexoPost } from "./hexoPost.ts";

/**
 * Returns the path of a post by Hexo's rule, decoded: `/2025/01/22/a/`. Returns `undefined` if it depends on something that is unknown: the
 * time at which the file of an undated post was created, or the id of a post without Hexo's database.
 *
 * Source: https://github.com/hexojs/hexo/blob/v8.1.2/lib/plugins/filter/post_permalink.ts
 * @param lastCategory The category of the post that Hexo found last among all categories.
 */
export function hexoPathOf(
  post: HexoPost,
  config: HexoConfig,
  lastCategory: CategoryPath | undefined,
): string | undefined {
  if (post.permalink !== undefined) return finish(post.permalink, config);
  const values = valuesOf(post, config, lastCategory);
  let isKnown = true;
  const path = config.permalink.replace(VARIABLE, (_, name: string) => {
    const value = values.has(name)
      ? values.get(name)
      : (post.values.get(name) ?? config.permalinkDefaults.get(name) ?? "undefined");
    isKnown &&= value !== undefined;
    return value ?? "";
  });
  return isKnown ? finish(path, config) : undefined;
}

/** Returns the values that Hexo itself defines; `undefined` for unknown ones. */
function valuesOf(
  { slug, title, date, id }: HexoPost,
  config: HexoConfig,
  lastCategory: CategoryPath | undefined,
): Map<string, string | undefined> {
  const [year, month, day] = date?.day.split("-") ?? [];
  const [hour, minute, second] = date?.time.split(":") ?? [];
  const unpadded = (part: string | undefined) => part?.replace(/^0/, "");
  return new Map<string, string | undefined>([
    ["id", id],
    ["title", slug],
    ["slug", slug],
    ["name", posix.basename(slug)],
    ["post_title", hexoSlug(title)],
    ["year", year],
    ["month", month],
    ["day", day],
    ["hour", hour],
    ["minute", minute],
    ["second", second],
    ["i_month", unpadded(month)],
    ["i_day", unpadded(day)],
    ["timestamp", date && String(date.unix)],
    ["hash", date && createHash("sha1").update(`${slug}${date.unix}`).digest("hex").slice(0, 12)],
    ["category", lastCategory ? categorySlug(lastCategory, config) : config.defaultCategory],
  ]);
}

/** Returns the path of the file that Hexo writes, as a URL path. A query is not part of it. */
function finish(path: string, { hasAssetFolders }: HexoConfig): string {
  const url = `/${path.replace(/^\/+/, "").replaceAll("\\", "/").replace(/\?.*$/, "")}`;
  const isFolder = hasAssetFolders && !/(?:\/|\.html)$/.test(url);
  return (isFolder ? `${url}/` : url).normalize("NFC").replace(/\/index\.html$/, "/");
}
