import type { Alternative } from "./interpret/interpretation.ts";

/** A run of text that matches the query or does not. The pieces of a text, joined, are that text. */
export interface MarkedPiece {
  text: string;
  isHit: boolean;
}

/** A passage of a text that contains words of the query. */
export interface FoundPassage {
  /** Title of the section that contains the passage; `[]` before the first heading. */
  heading: MarkedPiece[];
  /**
   * About 100 characters around the match, cut at word boundaries, with `…` where text is left out. When the
   * words are too far apart, the characters around the first word.
   */
  pieces: MarkedPiece[];
  /** URL fragment that scrolls to the passage, without `#`: `:~:text=…`; `""` for the top of the page. */
  fragment: string;
}

/** A post or page that contains every word of the query. */
export interface SearchResult {
  /** Index of the text: the manifest's posts in order, followed by its pages. */
  index: number;
  title: MarkedPiece[];
  /** Tags with the matches marked, in the order of the post. */
  tags: MarkedPiece[][];
  /** At most three passages, best first. The beginning of the text when only its title or tags match. */
  passages: FoundPassage[];
}

/** A word of the query that was searched as a different word than typed. */
export interface Correction {
  kind: Alternative["kind"];
  typed: string;
  replacement: string;
}

/** What {@link Searcher.search} resolves with. */
export interface SearchAnswer {
  /** The first `limit` results, best first. */
  results: SearchResult[];
  /** Number of texts that match. An upper bound when not all candidates were checked. */
  total: number;
  /** Whether texts are still loading, so that more results may follow. */
  isPartial: boolean;
  /**
   * The first error of a fetch; only titles, tags and the texts that are loaded were searched. Undefined when
   * all were available.
   */
  failure: Error | undefined;
  corrections: Correction[];
  /**
   * Only when nothing was found. `wordCounts`: for a query of several words, the number of texts that contain
   * each word. `suggestions`: similar words and tags.
   */
  wordCounts: { typed: string; count: number }[];
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
