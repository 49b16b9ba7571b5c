import * as v from "valibot";
import type { SearchText } from "./searchText.ts";

/** Increased when an older app would misread a newer index. */
export const SEARCH_VERSION = 1;

/**
 * `search/index.<hash>.json`, to which the manifest of the app links: URLs of the files that contain the texts,
 * posts newest first, then pages.
 */
export const SearchIndexSchema = v.object({
  version: v.literal(SEARCH_VERSION),
  /** Files of texts: URL including the base, and the index of the first text in the file. */
  texts: v.array(v.tuple([v.string(), v.number()])),
  /** Number of texts. */
  count: v.number(),
  /** Files of terms, sorted: first term and URL. Absent when the site is small enough to load all texts. */
  terms: v.optional(v.array(v.tuple([v.string(), v.string()]))),
  /** URL of the file with all words in Latin letters. Present when `terms` is. */
  words: v.optional(v.string()),
});

/** Lists the search files of a site. */
export type SearchIndex = v.InferOutput<typeof SearchIndexSchema>;

/** Schema of a file of texts. */
export const SearchTextsSchema = v.array(
  v.object({ blocks: v.array(v.string()), headings: v.array(v.number()) }),
) satisfies v.GenericSchema<SearchText[]>;

/**
 * Schema of a file of terms: terms separated by newlines, sorted by UTF-16 code units; postings (see
 * `postings.ts`) separated by spaces, in the same order.
 */
export const SearchTermsSchema = v.object({ terms: v.string(), postings: v.string() });

/** Schema of the file of words, which are separated by spaces. */
export const SearchWordsSchema = v.string();
