import { useMemo } from "react";
import { type ReadingWords, readingWordsIn } from "../../../shared/i18n/readingWords.ts";
import { type Words, wordsIn } from "../../../shared/i18n/words.ts";
import { type Setting, useSetting } from "../../data/shell.ts";

/** Language, base path and messages of the page about stored data. */
export interface HistoryPageContext extends Setting {
  words: Words & ReadingWords;
}

/** Returns the context of the current page. */
export function usePageContext(): HistoryPageContext {
  const { language, base } = useSetting();
  return useMemo(
    () => ({ language, base, words: { ...wordsIn(language), ...readingWordsIn(language) } }),
    [language, base],
  );
}
