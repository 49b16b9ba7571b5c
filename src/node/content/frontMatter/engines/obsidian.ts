import { foldKey } from "../foldKey.ts";
import { type Entry, flagOf, textOf } from "../value.ts";

/**
 * Reads what Obsidian Publish reads differently. `publish: false` hides a note. `permalink: about` is a path from the root of the site, so
 * it also becomes an alias.
 *
 * Sources: https://help.obsidian.md/publish/publish-content, https://help.obsidian.md/publish/permalinks
 */
export function readObsidianKeys(entries: readonly Entry[]): Entry[] {
  const hasPublished = entries.some(({ key }) => foldKey(key) === "published");
  return entries.map((entry) => {
    const key = foldKey(entry.key);
    if (key === "publish" && flagOf(entry.value) === false && !hasPublished)
      return { ...entry, key: "published" };
    const path = key === "permalink" ? textOf(entry.value) : undefined;
    return path && flagOf(path) === undefined && !/^\/|:/.test(path)
      ? { ...entry, value: `/${path}` }
      : entry;
  });
}
