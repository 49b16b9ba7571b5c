import type { SearchIndex } from "./searchIndex.ts";
import type { Shelf } from "./shelf.ts";
import { createTermShelf } from "./termShelf.ts";
import { createWholeShelf, type FetchJson } from "./wholeShelf.ts";

/** The texts of a site as its index says they are to be fetched. */
export function createShelf(index: SearchIndex, fetchJson: FetchJson): Shelf {
  return index.terms ? createTermShelf(index, fetchJson) : createWholeShelf(index, fetchJson);
}
