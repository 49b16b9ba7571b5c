import { decodeJson } from "../../../shared/manifest/schema.ts";
import { openIndexSource } from "../../../shared/search/index/openIndexSource.ts";
import { SearchIndexSchema } from "../../../shared/search/index/indexSchema.ts";
import type { IndexSource } from "../../../shared/search/index/indexSource.ts";
import { toSearchFailure, type SearchFailure } from "./searchFailure.ts";

/** An index source, and the reason if the index or its texts could not be fetched. */
export interface OpenIndex {
  source: IndexSource;
  /** Whether the index was fetched. */
  isOpen: boolean;
  failure: SearchFailure | undefined;
}

/**
 * Fetches and opens a search index. On failure, returns an empty source, with which titles and tags can still be
 * searched.
 */
export async function openIndex(
  index: string,
  fetchJson: (url: string) => Promise<unknown>,
): Promise<OpenIndex> {
  try {
    const read = decodeJson(index, SearchIndexSchema, await fetchJson(index));
    return { source: openIndexSource(read, fetchJson), isOpen: true, failure: undefined };
  } catch (cause) {
    return { source: EMPTY, isOpen: false, failure: toSearchFailure(cause) };
  }
}

const EMPTY: IndexSource = {
  batchSize: Infinity,
  maxTextsPerResult: Infinity,
  isPartial: () => false,
  loadMore: () => undefined,
  prefetchNext: () => undefined,
  find: async () => new Map(),
  load: async (indices) => indices.map(() => undefined),
  words: async () => [],
};
