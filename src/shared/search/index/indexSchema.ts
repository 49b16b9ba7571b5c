import * as v from "valibot";
import type { SearchText } from "./searchText.ts";

/** Raised when a reader of an older shape would misunderstand a newer index. */
export const SEARCH_VERSION = 1;

/**
 * `search/index.<hash>.json`, which the app's copy of the manifest names: where the texts lie, of posts newest first and of pages
 * behind them.
 */
export const SearchIndexSchema = v.object({
  version: v.literal(SEARCH_VERSION),
  /** Files of texts: address with base, and the place of the first text in it. */
  texts: v.array(v.tuple([v.string(), v.number()])),
  /** How many texts there are. */
  count: v.number(),
  /**
   * Files of terms in order: the first term of each, and its address. Absent where the texts are so few that all of them are loaded
   * and read.
   */
  terms: v.optional(v.array(v.tuple([v.string(), v.string()]))),
  /** File of all words in Latin letters, where there are files of terms. */
  words: v.optional(v.string()),
});

export type SearchIndex = v.InferOutput<typeof SearchIndexSchema>;

/** A file of texts. */
export const SearchTextsSchema = v.array(
  v.object({ blocks: v.array(v.string()), headings: v.array(v.number()) }),
) satisfies v.GenericSchema<SearchText[]>;

/** A file of terms: sorted by their UTF-16 codes, a line for each; and for each its postings (`postings.ts`), parted by blanks. */
export const SearchTermsSchema = v.object({ terms: v.string(), postings: v.string() });

/** The file of words, parted by blanks. */
export const SearchWordsSchema = v.string();
