import type { Library } from "../../model/library.ts";
import { paths } from "../../model/paths.ts";
import { readSelection, selectsNothing } from "../../model/selection.ts";
import { type NeighboursOfPost, neighboursAt } from "../components/Neighbours.tsx";

/**
 * The posts before and after a post among those that the list at `href` (below the base) selects; `undefined` where it selects
 * nothing, or not this post.
 */
export async function neighboursWithin(
  library: Library,
  slug: string,
  href: string,
): Promise<NeighboursOfPost | undefined> {
  const selection = readSelection(entriesOf(href));
  if (selectsNothing(selection)) return undefined;
  // Words may stand in summaries.
  if (selection.q) await library.summaries();
  const filter = await library.filter();
  const { posts } = await library.manifest();
  const selected = new Set(filter.select(filter.resolve(selection)).posts.map((post) => post.slug));
  // In time, whatever the order of the list: «newer» and «older» mean what they say.
  const inTime = posts.filter((post) => selected.has(post.slug));
  const index = inTime.findIndex((post) => post.slug === slug);
  return index < 0 ? undefined : neighboursAt(inTime, index);
}

/** What an address selects, as the entries of a query: `/tags/ai/` is `tag=ai`. */
function entriesOf(href: string): [string, string][] {
  const [path = "", query] = href.split("?");
  const entries: [string, string][] = [...new URLSearchParams(query)];
  for (const [key, { pattern }] of [["tag", paths.tag] as const, ["year", paths.year] as const]) {
    const [before = ""] = pattern.split(":");
    if (path.startsWith(before)) entries.push([key, decodeURIComponent(path.slice(before.length, -1))]);
  }
  return entries;
}
