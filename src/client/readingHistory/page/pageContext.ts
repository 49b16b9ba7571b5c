import { useMemo } from "react";
import { type ReadingWords, readingWordsIn } from "../../../shared/i18n/readingWords.ts";
import { type Words, wordsIn } from "../../../shared/i18n/words.ts";
import { type Setting, useSetting } from "../../data/shell.ts";

/** What is the same in every part of the page of what is kept. */
export interface HistoryPageContext extends Setting {
  words: Words & ReadingWords;
}

export function usePageContext(): HistoryPageContext {
  const { language, base } = useSetting();
  return useMemo(
    () => ({ language, base, words: { ...wordsIn(language), ...readingWordsIn(language) } }),
    [language, base],
  );
}
