import type { RoutePath, SiteUrl } from "../../shared/urls/urlTypes.ts";
import type { Library } from "../../shared/listing/library.ts";
import { entriesOfPath, readSelection, isEmptySelection } from "../../shared/listing/selection.ts";
import { type NeighboursOfPost, neighboursAt } from "../post/Neighbours.tsx";

/**
 * The posts before and after a post among those that the list at `href` (below the base) selects; `undefined` where it selects
 * nothing, or not this post.
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
  // Words may stand in summaries.
  if (selection.q) await library.summaries();
  const filter = await library.filter();
  const selected = new Set(filter.select(filter.resolve(selection)).posts.map((post) => post.url));
  // In time, whatever the order of the list: «newer» and «older» mean what they say.
  const inTime = posts.filter((post) => selected.has(post.url));
  const index = inTime.findIndex((post) => post.url === url);
  return index < 0 ? undefined : neighboursAt(inTime, index);
}
