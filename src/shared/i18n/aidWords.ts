import { enOfAids } from "./en.ts";
import { koOfAids, type ToolbarWords } from "./ko.ts";

export type { ToolbarWords };

/** The words of what helps while one reads, in a language: Korean, and English for every other. */
export function aidWordsIn(language: string): ToolbarWords {
  return /^ko\b/i.test(language) ? koOfAids : enOfAids;
}
