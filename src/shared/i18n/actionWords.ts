import { enOfActions } from "./en.ts";
import { koOfActions, type ActionWords } from "./ko.ts";

export type { ActionWords };

/** The words of what a reader does with a post, in a language: Korean, and English for every other. */
export function actionWordsIn(language: string): ActionWords {
  return /^ko\b/i.test(language) ? koOfActions : enOfActions;
}
