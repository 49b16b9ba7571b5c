import { useMemo } from "react";
import { type CopyWords, copyWordsIn } from "../../model/words/copyWords.ts";
import { type ListWords, listWordsIn } from "../../model/words/listWords.ts";
import type { Words } from "../../model/words/words.ts";
import { type Setting, useSetting } from "../shell.ts";

/** What is the same in every part of a list, its own words among it. */
export interface ListSetting extends Setting {
  words: Words & ListWords & CopyWords;
}

export function useListSetting(): ListSetting {
  const setting = useSetting();
  return useMemo(
    () => ({
      ...setting,
      words: { ...setting.words, ...listWordsIn(setting.language), ...copyWordsIn(setting.language) },
    }),
    [setting],
  );
}
