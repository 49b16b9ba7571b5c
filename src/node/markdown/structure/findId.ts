import { idAtPath } from "./headingPaths.ts";
import { foldId, type OtherIds } from "./otherIds.ts";

/** Returns the id that a link's hash, decoded and without `#`, leads to. `""` is the top of the page. */
export type FindId = (hash: string) => string | undefined;

/** The ids of a page and what else leads to them. */
interface PageIds {
  ids: readonly string[];
  otherIds: OtherIds;
  title: string;
}

/** Finds ids of a page also by the ids that other engines give its headings, and by their letters and digits alone. */
export function createIdFinder({ ids, otherIds, title }: PageIds): FindId {
  // Of two equal keys the later one wins: an exact id before a folded one, the first heading before the second.
  const known = new Map([
    ...otherIds.toReversed(),
    // The heading that became the page's title is its top.
    [foldId(title), ""],
    ...ids.toReversed().map((id) => [isBlockId(id) ? id.toLowerCase() : foldId(id), id] as const),
    ...ids.map((id) => [id, id] as const),
  ]);
  return (hash) => {
    // GitHub adds a prefix. Of Obsidian's `#chapter#section` the last heading is the target.
    const last = hash.replace(/^user-content-|^.*#(?=.)/, "");
    if (isBlockId(last)) return known.get(last) ?? known.get(last.toLowerCase());
    const atPath = hash.includes("#") ? idAtPath(hash, otherIds) : undefined;
    return known.get(hash) ?? atPath ?? known.get(last) ?? known.get(foldId(last));
  };
}

/** Whether an id is that of an Obsidian block, `^id`, rather than of a heading. */
function isBlockId(id: string): boolean {
  return id.startsWith("^");
}
