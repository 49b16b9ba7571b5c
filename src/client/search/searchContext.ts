import { useMemo } from "react";
import { type SearchWords, searchWordsIn } from "../../shared/i18n/searchWords.ts";
import { type Words, wordsIn } from "../../shared/i18n/words.ts";
import { type Setting, useSetting } from "../data/shell.ts";

/** Language, base path and messages of the search. */
export interface SearchSetting extends Setting {
  words: Words & SearchWords;
}

/** Returns the setting for a search outside of the router, in the dialog. */
export function searchSetting({ language, base }: Pick<Setting, "language" | "base">): SearchSetting {
  return { language, base, words: { ...wordsIn(language), ...searchWordsIn(language) } };
}

/** Returns the setting of the current page. */
export function useSearchSetting(): SearchSetting {
  const { language, base } = useSetting();
  return useMemo(() => searchSetting({ language, base }), [language, base]);
}
