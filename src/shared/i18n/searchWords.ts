import { enOfSearch } from "./en.ts";
import { koOfSearch, type SearchWords } from "./ko.ts";

export type { SearchWords };

/** The words of searching in a language: Korean, and English for every other. */
export function searchWordsIn(language: string): SearchWords {
  return /^ko\b/i.test(language) ? koOfSearch : enOfSearch;
}
