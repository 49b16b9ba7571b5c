import type { PreparedText } from "../text/prepareText.ts";
import type { Interpretation } from "../interpret/interpretation.ts";

/** Fields of a text in which a word may occur, highest weight first. */
export const SEARCHED_FIELDS = ["title", "tag", "heading", "body"] as const;
/** One of {@link SEARCHED_FIELDS}. */
export type SearchField = (typeof SEARCHED_FIELDS)[number];

/** Receives the reason why a file could not be fetched. */
export type OnError = (cause: unknown) => void;

/**
 * Finds and loads the texts of a site. Texts are identified by index: the manifest's posts in order, followed
 * by its pages.
 */
export interface IndexSource {
  /**
   * Returns the indices of the texts whose blocks contain an interpretation, with the best field of each. A
   * result may be unverified: see {@link Requirements.areSufficient}. Rejects when files of the index cannot be
   * fetched.
   */
  find(interpretation: Interpretation, onError?: OnError): Promise<ReadonlyMap<number, "heading" | "body">>;
  /** Returns the texts with these indices, in the same order; undefined for a text that could not be fetched. */
  load(indices: readonly number[], onError?: OnError): Promise<(PreparedText | undefined)[]>;
  /** Number of texts that are loaded and sorted at a time. */
  batchSize: number;
  /** Maximum number of texts to load for each wanted result; `Infinity` when texts are in memory anyway. */
  maxTextsPerResult: number;
  /** Returns the folded words in Latin letters of all texts, to correct typing errors. */
  words(): Promise<readonly string[]>;
  /** Whether {@link loadMore} has texts to load, in which more may be found. */
  isPartial(): boolean;
  /** Loads the next file of texts. Undefined when all are loaded or when texts are loaded on demand. */
  loadMore(): Promise<unknown> | undefined;
  /** Fetches a file that later queries may need. Undefined when none is left. */
  prefetchNext(): Promise<unknown> | undefined;
}
