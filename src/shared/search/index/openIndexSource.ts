import type { SearchIndex } from "./indexSchema.ts";
import type { IndexSource } from "./indexSource.ts";
import { createTermIndexSource } from "./termIndexSource.ts";
import { createWholeIndexSource, type FetchJson } from "./wholeIndexSource.ts";

/** Opens the source that an index describes: files of terms for large sites, all texts in memory for small ones. */
export function openIndexSource(index: SearchIndex, fetchJson: FetchJson): IndexSource {
  return index.terms ? createTermIndexSource(index, fetchJson) : createWholeIndexSource(index, fetchJson);
}
