import type { PreparedText } from "../text/prepareText.ts";
import type { Interpretation } from "../interpret/interpretation.ts";

/** Fields of a text in which a word may occur, highest weight first. */
export const SEARCHED_FIELDS = ["title", "tag", "heading", "body"] as const;
/** One of {@link SEARCHED_FIELDS}. */
export type SearchField = (typeof SEARCHED_FIELDS)[number];

/** Receives the error of a failed fetch. */
export type OnError = (cause: unknown) => void;

/**
 * Finds and loads the texts of a site. A text is identified by its index: posts in the order of the manifest,
 * followed by pages.
 */
export interface IndexSource {
  /**
   * Returns the indices of the texts whose blocks contain an interpretation, with the best field of each. A
   * result may be unverified: see {@link Requirements.areSufficient}. Rejects if a file of terms or words cannot be fetched.
   * @param onError Called for each text that cannot be fetched.
   */
  find(interpretation: Interpretation, onError?: OnError): Promise<ReadonlyMap<number, "heading" | "body">>;
  /** Returns the texts with these indices, in the same order. Returns undefined for a text that cannot be fetched. */
  load(indices: readonly number[], onError?: OnError): Promise<(PreparedText | undefined)[]>;
  /** Number of texts to load and sort at a time. */
  batchSize: number;
  /** Maximum number of texts to load for each requested result. `Infinity` if all texts are in memory. */
  maxTextsPerResult: number;
  /** Returns the words in Latin letters of all texts, folded by `foldText`. Used to correct typing errors. */
  words(): Promise<readonly string[]>;
  /** Whether {@link loadMore} can load more texts, in which a search may find more. */
  isPartial(): boolean;
  /** Loads the next file of texts. Returns undefined if all files are loaded or if texts are loaded on demand. */
  loadMore(): Promise<unknown> | undefined;
  /** Fetches a file that later queries may need. Returns undefined if there is none. */
  prefetchNext(): Promise<unknown> | undefined;
}
