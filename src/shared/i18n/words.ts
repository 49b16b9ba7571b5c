import { en } from "./en.ts";
import type { Words } from "./ko.ts";
import { ko } from "./ko.ts";

export type { Words };

/** The app's own words in a language: Korean, and English for every other. */
export function wordsIn(language: string): Words {
  return /^ko\b/i.test(language) ? ko : en;
}
