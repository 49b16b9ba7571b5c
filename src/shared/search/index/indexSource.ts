import type { PreparedText } from "../text/prepareText.ts";
import type { Interpretation } from "../interpret/interpretation.ts";

/** Fields of a text in which a word may occur, highest weight first. */
export const SEARCHED_FIELDS = ["title", "tag", "heading", "body"] as const;
/** One of {@link SEARCHED_FIELDS}. */
export type SearchField = (typeof SEARCHED_FIELDS)[number];

/** Receives the error of a failed fetch. */
export type OnError = (cause: unknown) => void;

/**
 * Finds and loads the texts of a site. Each text is identified by its index: posts in the order of the manifest,
 * followed by pages.
 */
export interface IndexSource {
  /**
   * Returns the indices of the texts whose blocks contain an interpretation, with the best field of each. May also
   * return texts that were not verified and do not contain it: see {@link Requirements.areSufficient}. Rejects if a
   * file of terms or words cannot be fetched.
   * @param onError Called with the error for each text that cannot be fetched for verification.
   */
  find(interpretation: Interpretation, onError?: OnError): Promise<ReadonlyMap<number, "heading" | "body">>;
  /**
   * Returns the texts with these indices, in the same order. An element is undefined if its text cannot be fetched or
   * is not loaded yet.
   * @param onError Called with the error for each text that cannot be fetched.
   */
  load(indices: readonly number[], onError?: OnError): Promise<(PreparedText | undefined)[]>;
  /** Number of texts that a search loads and sorts at a time. */
  batchSize: number;
  /**
   * A search that has loaded this number of texts for each requested result loads no further batch. `Infinity` if all
   * texts are in memory.
   */
  maxTextsPerResult: number;
  /**
   * Returns those words of the loaded or indexed texts for which `isListed` is true. The words are folded by
   * `foldText`. Used to correct typing errors.
   */
  words(): Promise<readonly string[]>;
  /** Whether {@link loadMore} can load more texts. A search may find more in these texts. */
  isPartial(): boolean;
  /** Loads the next file of texts. Returns undefined if all files are loaded, or if texts are only loaded on demand. */
  loadMore(): Promise<unknown> | undefined;
  /** Fetches the next file that later queries may need. Returns undefined if no such file remains. */
  prefetchNext(): Promise<unknown> | undefined;
}
