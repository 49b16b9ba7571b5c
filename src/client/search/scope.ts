import type { Library } from "../../shared/manifest/library.ts";
import { EMPTY_SELECTION, type Selection, isEmptySelection } from "../../shared/listing/selection.ts";
import { listWordsIn } from "../../shared/i18n/listWords.ts";
import { wordsIn } from "../../shared/i18n/words.ts";
import { chipsOf, describeChips } from "../list/facets/selectedChips.ts";

/** The list that is searched within. */
export interface Scope {
  selection: Selection;
  /** What is chosen in it, in words. */
  name: string;
  /** Places of its posts among those of the site. */
  indices: readonly number[];
}

/** What a selection of a list, resolved, lets be searched: its posts, whatever the words are that it has been narrowed by. */
export async function scopeOf(
  library: Library,
  { selection, language }: { selection: Selection; language: string },
): Promise<Scope | undefined> {
  const chosen = { ...selection, q: "", sort: EMPTY_SELECTION.sort };
  if (isEmptySelection(chosen)) return undefined;
  const [filter, { posts }] = await Promise.all([library.filter(), library.manifest()]);
  const urls = new Set(filter.select(chosen).posts.map(({ url }) => url));
  const words = { ...wordsIn(language), ...listWordsIn(language) };
  return {
    selection: chosen,
    name: describeChips(
      chipsOf(chosen, filter, () => ""),
      words,
    ),
    indices: posts.flatMap(({ url }, index) => (urls.has(url) ? [index] : [])),
  };
}
