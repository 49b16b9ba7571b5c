import { enOfPages } from "./en.ts";
import { koOfPages, type PageWords } from "./ko.ts";

export type { PageWords };

/** The words of standing pages in a language: Korean, and English for every other. */
export function pageWordsIn(language: string): PageWords {
  return /^ko\b/i.test(language) ? koOfPages : enOfPages;
}
