import { hexoSlug } from "../../content/slugs/hexoSlug.ts";
import type { HexoConfig } from "./hexoConfig.ts";

/** A category of Hexo: names from the outermost to its own. */
export type CategoryPath = readonly string[];

/** Returns a key of a category, for maps. */
export function categoryKey(path: CategoryPath): string {
  return JSON.stringify(path);
}

/**
 * Returns the categories of a post, each after those that contain it. A list of names is a single chain, `[a, [b, c]]` are several.
 *
 * Source: `setCategories` in https://github.com/hexojs/hexo/blob/v8.1.2/lib/models/post.ts
 */
export function categoriesOf(written: readonly (string | readonly string[])[]): CategoryPath[] {
  const chains = written.some((each) => typeof each !== "string")
    ? written.map((each) => (typeof each === "string" ? [each] : each))
    : [written as readonly string[]];
  const found = chains.flatMap((chain) => chain.map((_, index) => chain.slice(0, index + 1)));
  return [...new Map(found.map((path) => [categoryKey(path), path])).values()];
}

/** Returns the path of a category in addresses: `a/b`. */
export function categorySlug(
  path: CategoryPath,
  { categoryMap, letterCase }: Pick<HexoConfig, "categoryMap" | "letterCase">,
): string {
  return path.map((name) => hexoSlug(categoryMap.get(name) ?? name, letterCase)).join("/");
}
