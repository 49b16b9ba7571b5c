import type { Alternative } from "./interpret/interpretation.ts";

/** A piece of a text; those that were searched for are marked. Joined they are the text. */
export interface Piece {
  text: string;
  isHit: boolean;
}

/** A place in a text that was found. */
export interface FoundPassage {
  /** Title of the section it stands in; `[]` before the first. */
  heading: Piece[];
  /**
   * About 100 characters around what was found, or around the first word of it where the others stand too far away, cut at words, with `…`
   * where something was left out.
   */
  pieces: Piece[];
  /** Fragment that leads to it, without `#`: `:~:text=…`. `""` leads to the top. */
  fragment: string;
}

/** A post or standing page in which every word of a query stands. */
export interface SearchResult {
  /** Its place among the manifest's posts, and the pages behind them. */
  place: number;
  title: Piece[];
  /** Its tags with the marks of what was found, in its order. */
  tags: Piece[][];
  /** At most three, the best first; where nothing was found in the text itself, its beginning. */
  passages: FoundPassage[];
}

/** A word that was understood as something else than what was typed. */
export interface Understood {
  kind: Alternative["kind"];
  typed: string;
  instead: string;
}

export interface SearchAnswer {
  /** The first of all that were found, best first. */
  results: SearchResult[];
  /** Too high where not all of them were looked into, and terms alone do not prove that every word stands in them. */
  total: number;
  /** Whether texts are still to come, in which more may be found. */
  isPart: boolean;
  /** Why texts could not be looked into: what is found is in titles and tags. */
  failure: string | undefined;
  understood: Understood[];
  /** Where nothing was found: each word of several with the number of texts that have it; words and tags spelt alike. */
  alone: { typed: string; count: number }[];
  nearest: { words: string[]; tags: string[] };
}

export const NO_ANSWER: SearchAnswer = {
  results: [],
  total: 0,
  isPart: false,
  failure: undefined,
  understood: [],
  alone: [],
  nearest: { words: [], tags: [] },
};
