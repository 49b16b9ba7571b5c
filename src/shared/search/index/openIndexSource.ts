import type { SearchIndex } from "./indexSchema.ts";
import type { IndexSource } from "./indexSource.ts";
import { createTermIndexSource } from "./termIndexSource.ts";
import { createWholeIndexSource, type FetchJson } from "./wholeIndexSource.ts";

/** The texts of a site as its index says they are to be fetched. */
export function openIndexSource(index: SearchIndex, fetchJson: FetchJson): IndexSource {
  return index.terms ? createTermIndexSource(index, fetchJson) : createWholeIndexSource(index, fetchJson);
}
