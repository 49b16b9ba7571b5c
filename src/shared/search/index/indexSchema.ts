import * as v from "valibot";
import type { SearchText } from "./searchText.ts";

/** Version of the search index. Increase it if an older app would misread a newer index. */
export const SEARCH_VERSION = 1;

/**
 * Schema of the search index, `search/index.<hash>.json`. The index lists the other search files of the site. Texts
 * are in the order of posts, newest first, then pages. The app's manifest contains the URL of the index.
 */
export const SearchIndexSchema = v.object({
  version: v.literal(SEARCH_VERSION),
  /**
   * Files of texts. Each entry contains the URL of a file, including the base path, and the index of the first text
   * in the file.
   */
  texts: v.array(v.tuple([v.string(), v.number()])),
  /** Number of texts in all files. */
  count: v.number(),
  /**
   * Files of terms, sorted by term. Each entry contains the first term in a file, and the URL of the file. Absent if
   * the site is small enough to load all texts.
   */
  terms: v.optional(v.array(v.tuple([v.string(), v.string()]))),
  /** URL of the file of words, which are used to correct typing errors. Absent if `terms` is absent. */
  words: v.optional(v.string()),
});

/** The search index: a list of the search files of a site. */
export type SearchIndex = v.InferOutput<typeof SearchIndexSchema>;

/** Schema of a file of texts. */
export const SearchTextsSchema = v.array(
  v.object({ blocks: v.array(v.string()), headings: v.array(v.number()) }),
) satisfies v.GenericSchema<SearchText[]>;

/**
 * Schema of a file of terms. `terms` are separated by newlines and sorted by UTF-16 code units. `postings` are
 * separated by spaces, in the order of the terms; `postings.ts` describes their encoding.
 */
export const SearchTermsSchema = v.object({ terms: v.string(), postings: v.string() });

/** Schema of the file of words: a string of words separated by spaces. */
export const SearchWordsSchema = v.string();
