import { decode } from "../../../shared/manifest/schema.ts";
import { openIndexSource } from "../../../shared/search/index/openIndexSource.ts";
import { SearchIndexSchema } from "../../../shared/search/index/indexSchema.ts";
import type { IndexSource } from "../../../shared/search/index/indexSource.ts";

/** A shelf, and why its texts could not be fetched, where they could not. */
export interface OpenIndex {
  source: IndexSource;
  /** Whether its index was there. */
  isOpen: boolean;
  failure: string | undefined;
}

/** Opens the shelf of an index; where that cannot be had, an empty one, so that titles and tags are still found. */
export async function openIndex(
  index: string,
  fetchJson: (url: string) => Promise<unknown>,
): Promise<OpenIndex> {
  try {
    const read = decode(index, SearchIndexSchema, await fetchJson(index));
    return { source: openIndexSource(read, fetchJson), isOpen: true, failure: undefined };
  } catch (cause) {
    return { source: EMPTY, isOpen: false, failure: cause instanceof Error ? cause.message : String(cause) };
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
