import type { SearchIndex } from "./indexSchema.ts";
import type { IndexSource } from "./indexSource.ts";
import { createTermIndexSource } from "./termIndexSource.ts";
import { createWholeIndexSource, type FetchJson } from "./wholeIndexSource.ts";

/** Creates the index source of a site: with files of terms for a large site, with all texts in memory for a small one. */
export function openIndexSource(index: SearchIndex, fetchJson: FetchJson): IndexSource {
  return index.terms ? createTermIndexSource(index, fetchJson) : createWholeIndexSource(index, fetchJson);
}
