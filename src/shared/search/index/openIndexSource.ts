import type { SearchIndex } from "./indexSchema.ts";
import type { IndexSource } from "./indexSource.ts";
import { createTermIndexSource } from "./termIndexSource.ts";
import { createWholeIndexSource, type FetchJson } from "./wholeIndexSource.ts";

/**
 * Creates the index source of a site. If the index lists files of terms, the site is large and texts are loaded on
 * demand; otherwise, all texts are loaded into memory.
 */
export function openIndexSource(index: SearchIndex, fetchJson: FetchJson): IndexSource {
  return index.terms ? createTermIndexSource(index, fetchJson) : createWholeIndexSource(index, fetchJson);
}
