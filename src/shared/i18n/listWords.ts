import { enOfLists } from "./en.ts";
import { koOfLists, type ListWords } from "./ko.ts";

export type { ListWords };

/** The words of the lists in a language: Korean, and English for every other. */
export function listWordsIn(language: string): ListWords {
  return /^ko\b/i.test(language) ? koOfLists : enOfLists;
}
