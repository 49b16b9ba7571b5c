import { useMemo } from "react";
import { type CopyWords, copyWordsIn } from "../../shared/i18n/copyWords.ts";
import { type ListWords, listWordsIn } from "../../shared/i18n/listWords.ts";
import type { Words } from "../../shared/i18n/words.ts";
import { type Setting, useSetting } from "../data/shell.ts";

/** What is the same in every part of a list, its own words among it. */
export interface ListSetting extends Setting {
  words: Words & ListWords & CopyWords;
}

export function useListSetting(): ListSetting {
  const setting = useSetting();
  return useMemo(() => ({ ...setting, words: withListWords(setting) }), [setting]);
}

/** Put together once: to do so for each part of each list takes a twentieth of the time of a build. */
const known = new WeakMap<Words, ListSetting["words"]>();

function withListWords({ words, language }: Setting): ListSetting["words"] {
  const all = known.get(words) ?? { ...words, ...listWordsIn(language), ...copyWordsIn(language) };
  known.set(words, all);
  return all;
}
