import { decode } from "../../../shared/manifest/schema.ts";
import { createShelf } from "../../../shared/search/index/openIndexSource.ts";
import { SearchIndexSchema } from "../../../shared/search/index/indexSchema.ts";
import type { Shelf } from "../../../shared/search/index/indexSource.ts";

/** A shelf, and why its texts could not be fetched, where they could not. */
export interface OpenShelf {
  shelf: Shelf;
  /** Whether its index was there. */
  isOpen: boolean;
  failure: string | undefined;
}

/** Opens the shelf of an index; where that cannot be had, an empty one, so that titles and tags are still found. */
export async function openShelf(
  index: string,
  fetchJson: (address: string) => Promise<unknown>,
): Promise<OpenShelf> {
  try {
    const read = decode(index, SearchIndexSchema, await fetchJson(index));
    return { shelf: createShelf(read, fetchJson), isOpen: true, failure: undefined };
  } catch (cause) {
    return { shelf: EMPTY, isOpen: false, failure: cause instanceof Error ? cause.message : String(cause) };
  }
}

const EMPTY: Shelf = {
  reach: Infinity,
  patience: Infinity,
  isPart: () => false,
  more: () => undefined,
  ahead: () => undefined,
  find: async () => new Map(),
  load: async (places) => places.map(() => undefined),
  words: async () => [],
};
