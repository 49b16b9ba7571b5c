import type { Alternative } from "./interpret/interpretation.ts";

/** A piece of a text that either matches the query or does not. Joining all pieces of a text gives the text. */
export interface MarkedPiece {
  text: string;
  isHit: boolean;
}

/** A passage of a text that contains words of the query. */
export interface FoundPassage {
  /** Title of the section that contains the passage. `[]` if the passage precedes the first heading. */
  heading: MarkedPiece[];
  /**
   * About 110 characters around the match, cut at word boundaries, with `…` for omitted text. Shows the
   * surroundings of the first word if the words of the query are too far apart.
   */
  pieces: MarkedPiece[];
  /** URL fragment that scrolls to the passage, without `#`: `:~:text=…`. `""` for the top of the page. */
  fragment: string;
}

/** A post or page that contains every word of the query. */
export interface SearchResult {
  /** Index of the post or page: posts in the order of the manifest, followed by its pages. */
  index: number;
  title: MarkedPiece[];
  /** Tags in the order of the post, each split into pieces. */
  tags: MarkedPiece[][];
  /** At most three passages, best first. If only the title or tags match, the beginning of the text. */
  passages: FoundPassage[];
}

/** A word of the query for which another word was searched. */
export interface Correction {
  kind: Alternative["kind"];
  typed: string;
  replacement: string;
}

/** Result of {@link Searcher.search}. */
export interface SearchAnswer {
  /** The first `limit` results, best first. */
  results: SearchResult[];
  /** Number of matching texts. An upper bound if not all candidates were checked. */
  total: number;
  /** Whether some texts are not loaded yet, so that a later search may find more. */
  isPartial: boolean;
  /**
   * The first error of a fetch: only titles, tags and loaded texts were searched. Undefined if no fetch failed.
   */
  failure: Error | undefined;
  corrections: Correction[];
  /** Number of texts that contain each word of the query. Empty for a single word, and if there are results. */
  wordCounts: { typed: string; count: number }[];
  /** Words and tags that are similar to unknown words of the query. Empty if there are results. */
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
