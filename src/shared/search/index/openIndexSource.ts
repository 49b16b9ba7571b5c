import type { SearchIndex } from "./indexSchema.ts";
import type { Shelf } from "./indexSource.ts";
import { createTermShelf } from "./termIndexSource.ts";
import { createWholeShelf, type FetchJson } from "./wholeIndexSource.ts";

/** The texts of a site as its index says they are to be fetched. */
export function createShelf(index: SearchIndex, fetchJson: FetchJson): Shelf {
  return index.terms ? createTermShelf(index, fetchJson) : createWholeShelf(index, fetchJson);
}
