import { useMemo } from "react";
import { type SearchWords, searchWordsIn } from "../../shared/i18n/searchWords.ts";
import { type Words, wordsIn } from "../../shared/i18n/words.ts";
import { type Setting, useSetting } from "../data/shell.ts";

/** What is the same in every part of a search. */
export interface SearchSetting extends Setting {
  words: Words & SearchWords;
}

/** For a search that stands beside the router, in a dialog. */
export function searchSetting({ language, base }: Pick<Setting, "language" | "base">): SearchSetting {
  return { language, base, words: { ...wordsIn(language), ...searchWordsIn(language) } };
}

export function useSearchSetting(): SearchSetting {
  const { language, base } = useSetting();
  return useMemo(() => searchSetting({ language, base }), [language, base]);
}
