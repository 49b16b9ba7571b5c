import type { Library } from "../../shared/listing/library.ts";
import { EMPTY_SELECTION, type Selection, isEmptySelection } from "../../shared/listing/selection.ts";
import { loadedMessages } from "../data/messages.ts";
import { chipsOf, describeChips } from "../list/facets/selectedChips.ts";

/** A list to which a search is restricted. */
export interface Scope {
  selection: Selection;
  /** Description of the list's selection. */
  name: string;
  /** Indices of the texts in the list, as in `SearchResult.index`. */
  indices: readonly number[];
}

/**
 * Returns the scope of a list: the posts that its selection contains. Ignores the query and the order of the selection.
 * Returns `undefined` if nothing else is selected.
 * @param selection Selection in which aliases of tags are already resolved.
 */
export async function scopeOf(
  library: Library,
  { selection, language }: { selection: Selection; language: string },
): Promise<Scope | undefined> {
  const chosen = { ...selection, q: "", sort: EMPTY_SELECTION.sort };
  if (isEmptySelection(chosen)) return undefined;
  const [filter, { posts }] = await Promise.all([library.filter(), library.manifest()]);
  const urls = new Set(filter.select(chosen).posts.map(({ url }) => url));
  const messages = loadedMessages(language);
  return {
    selection: chosen,
    name: describeChips(
      chipsOf(chosen, filter, () => ""),
      messages,
    ),
    indices: posts.flatMap(({ url }, index) => (urls.has(url) ? [index] : [])),
  };
}
