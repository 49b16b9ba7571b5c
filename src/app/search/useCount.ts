import { useEffect, useState } from "react";
import type { SearchSetting } from "./searchSetting.ts";
import type { Searching } from "./useSearch.ts";

/** So long after the last letter, in ms, the outcome is said: one who types is not talked to. */
const PAUSE = 600;

/** What a screen reader is to say of what was found. */
export function useCount({ found }: Searching, query: string, { words }: SearchSetting): string {
  const [said, setSaid] = useState("");
  const isSettled = found !== undefined && !found.isPart && found.question.query === query;
  const outcome = !isSettled
    ? ""
    : found.total > 0
      ? words.foundIn(found.total)
      : words.nothingFound(query.trim());
  useEffect(() => {
    const timer = setTimeout(() => setSaid(outcome), PAUSE);
    return () => clearTimeout(timer);
  }, [outcome]);
  return said;
}
