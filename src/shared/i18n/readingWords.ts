import { enOfReading } from "./en.ts";
import { koOfReading, type ReadingWords } from "./ko.ts";

export type { ReadingWords };

/** The words of what this browser keeps, in a language: Korean, and English for every other. */
export function readingWordsIn(language: string): ReadingWords {
  return /^ko\b/i.test(language) ? koOfReading : enOfReading;
}
