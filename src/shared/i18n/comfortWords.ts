import { enOfComfort } from "./en.ts";
import { type ComfortWords, koOfComfort } from "./ko.ts";

export type { ComfortWords };

/** The words of how a reader likes to read, and of the keys, in a language: Korean, and English for every other. */
export function comfortWordsIn(language: string): ComfortWords {
  return /^ko\b/i.test(language) ? koOfComfort : enOfComfort;
}
