import { idAtPath } from "./idAtPath.ts";
import { foldId, type OtherIds } from "./otherIds.ts";

/**
 * Returns the id that a link's hash refers to; `""` for the top of the page, `undefined` if there is none.
 * @param hash Decoded, without `#`.
 */
export type FindId = (hash: string) => string | undefined;

/** The ids of a page, and the other names by which links may refer to them. */
interface PageIds {
  ids: readonly string[];
  /** Ids of headings that exist as anchors. */
  oldIds: OtherIds;
  otherIds: OtherIds;
  title: string;
}

/**
 * Returns a function that finds ids of a page. It also accepts the heading ids of other engines. Differences in case and in
 * characters other than letters and digits are ignored if no id is equal.
 */
export function createIdFinder({ ids, oldIds, otherIds, title }: PageIds): FindId {
  // A later entry replaces an earlier one with the same key. So exact ids come last, and the lists are reversed: the first id wins.
  const known = new Map([
    ...otherIds.toReversed(),
    // The heading that became the page's title is the top of the page.
    [foldId(title), ""],
    ...ids.toReversed().map((id) => [isBlockId(id) ? id.toLowerCase() : foldId(id), id] as const),
    ...oldIds,
    ...ids.map((id) => [id, id] as const),
  ]);
  return (hash) => {
    // GitHub adds the prefix `user-content-`. Obsidian's `#chapter#section` refers to the last heading of the path.
    const last = hash.replace(/^user-content-|^.*#(?=.)/, "");
    if (isBlockId(last)) return known.get(last) ?? known.get(last.toLowerCase());
    const atPath = hash.includes("#") ? idAtPath(hash, otherIds) : undefined;
    return known.get(hash) ?? atPath ?? known.get(last) ?? known.get(foldId(last));
  };
}

/** Whether an id belongs to an Obsidian block, `^id`, not to a heading. */
function isBlockId(id: string): boolean {
  return id.startsWith("^");
}
