import type { RoutePath, SiteUrl } from "../../shared/urls/urlTypes.ts";
import type { Library } from "../../shared/listing/library.ts";
import { entriesOfPath, readSelection, isEmptySelection } from "../../shared/listing/selection.ts";
import { type NeighboursOfPost, neighboursAt } from "../post/Neighbours.tsx";

/**
 * Returns the neighbours by date of a post among the posts of a filtered list. Returns `undefined` if the list has no filter or does not
 * contain the post.
 * @param url URL of the post.
 * @param href URL of the list.
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
  // Waits for the summaries, because the query also matches them.
  if (selection.q) await library.summaries();
  const filter = await library.filter();
  const selected = new Set(filter.select(filter.resolve(selection)).posts.map((post) => post.url));
  // Uses the manifest's order by date, whatever the order of the list, because the links are labelled as newer and older.
  const byDate = posts.filter((post) => selected.has(post.url));
  const index = byDate.findIndex((post) => post.url === url);
  return index < 0 ? undefined : neighboursAt(byDate, index);
}
