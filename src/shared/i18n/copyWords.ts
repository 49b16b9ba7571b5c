import { enOfCopying } from "./en.ts";
import { koOfCopying, type CopyWords } from "./ko.ts";

export type { CopyWords };

/** The words of copying in a language: Korean, and English for every other. */
export function copyWordsIn(language: string): CopyWords {
  return /^ko\b/i.test(language) ? koOfCopying : enOfCopying;
}
