import { enOfTexts } from "./en.ts";
import { koOfTexts, type TextWords } from "./ko.ts";

export type { TextWords };

/** The words that the build writes into a text in a language: Korean, and English for every other. */
export function textWordsIn(language: string): TextWords {
  return /^ko\b/i.test(language) ? koOfTexts : enOfTexts;
}
