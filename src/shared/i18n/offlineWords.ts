import { enOfOffline } from "./en.ts";
import { koOfOffline, type OfflineWords } from "./ko.ts";

export type { OfflineWords };

/** The words of reading without a line in a language: Korean, and English for every other. */
export function offlineWordsIn(language: string): OfflineWords {
  return /^ko\b/i.test(language) ? koOfOffline : enOfOffline;
}
