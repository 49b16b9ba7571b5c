import { enOfAids } from "./en.ts";
import { koOfAids, type AidWords } from "./ko.ts";

export type { AidWords };

/** The words of what helps while one reads, in a language: Korean, and English for every other. */
export function aidWordsIn(language: string): AidWords {
  return /^ko\b/i.test(language) ? koOfAids : enOfAids;
}
