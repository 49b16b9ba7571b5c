import type { Alternative } from "./interpret/interpretation.ts";

/**
 * A piece of a text that either matches the query or does not. The pieces of a text, joined, give the displayed text.
 */
export interface MarkedPiece {
  text: string;
  isHit: boolean;
}

/** A passage of a text that is displayed with a search result. */
export interface FoundPassage {
  /** Heading of the section that contains the passage. `[]` if the passage precedes the first heading. */
  heading: MarkedPiece[];
  /**
   * About 110 characters around the matches, cut at word boundaries if possible, with `…` for omitted text. If the
   * matches are too far apart, the text around the first one. If the match is in a heading, the beginning of the
   * block below.
   */
  pieces: MarkedPiece[];
  /**
   * URL fragment that scrolls to the passage, without `#`: `:~:text=…`. `""` if there is no match or if no fragment
   * leads to the passage; then the URL leads to the top of the page.
   */
  fragment: string;
}

/** A post or page that contains every word of the query. */
export interface SearchResult {
  /** Index of the post or page: posts in the order of the manifest, followed by its pages. */
  index: number;
  title: MarkedPiece[];
  /** Tags in the order of the post. Each tag is split into pieces. */
  tags: MarkedPiece[][];
  /**
   * At most three passages, best first. The beginning of the text if only the title or tags match. Empty if the text
   * is not loaded.
   */
  passages: FoundPassage[];
}

/** A replacement for a word of the query. The search used it instead of the typed word. */
export interface Correction {
  kind: Alternative["kind"];
  typed: string;
  replacement: string;
}

/** Result of {@link Searcher.search}. */
export interface SearchAnswer {
  /** The first `limit` results, best first. */
  results: SearchResult[];
  /** Number of matching texts. An upper bound if the search did not check all candidates. */
  total: number;
  /** Whether some texts are not loaded yet. A later search may find more. */
  isPartial: boolean;
  /**
   * The error of the first failed fetch. The results may then be incomplete, because a file is missing. Undefined if
   * no fetch failed.
   */
  failure: Error | undefined;
  corrections: Correction[];
  /**
   * Number of texts that contain each word of the query. Empty if the query has a single word or if there are
   * results.
   */
  wordCounts: { typed: string; count: number }[];
  /** Words and tags that are similar to the words of the query that no text contains. Empty if there are results. */
  suggestions: { words: string[]; tags: string[] };
}

/** The answer to an empty query. */
export const NO_ANSWER: SearchAnswer = {
  results: [],
  total: 0,
  isPartial: false,
  failure: undefined,
  corrections: [],
  wordCounts: [],
  suggestions: { words: [], tags: [] },
};
