import type { RoutePath, SiteUrl } from "../../shared/urls/urlTypes.ts";
import type { Library } from "../../shared/listing/library.ts";
import { entriesOfPath, readSelection, isEmptySelection } from "../../shared/listing/selection.ts";
import { type NeighboursOfPost, neighboursAt } from "../post/Neighbours.tsx";

/**
 * Returns the posts before and after a post among those that the list at `href` (below the base) selects; `undefined` if it selects
 * all posts, or not this one.
 */
export async function neighboursWithin(
  library: Library,
  url: SiteUrl,
  href: RoutePath,
): Promise<NeighboursOfPost | undefined> {
  const { posts, site } = await library.manifest();
  const [path = "", query] = href.split("?");
  const selection = readSelection([...new URLSearchParams(query), ...entriesOfPath(path, site)]);
  if (isEmptySelection(selection)) return undefined;
  // Search words may be in summaries.
  if (selection.q) await library.summaries();
  const filter = await library.filter();
  const selected = new Set(filter.select(filter.resolve(selection)).posts.map((post) => post.url));
  // By date, in any order of the list, since the links are labelled as newer and older.
  const byDate = posts.filter((post) => selected.has(post.url));
  const index = byDate.findIndex((post) => post.url === url);
  return index < 0 ? undefined : neighboursAt(byDate, index);
}
