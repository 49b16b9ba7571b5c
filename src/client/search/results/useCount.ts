import { useEffect, useState } from "react";
import { correctedQuery } from "./correctedQuery.ts";
import type { Scope } from "../scope.ts";
import type { Found } from "../worker/client.ts";
import type { SearchSetting } from "../searchContext.ts";

/** So long after the last letter, in ms, the outcome is said: one who types is not talked to. */
const PAUSE = 600;

interface Asked {
  query: string;
  scope: Scope | undefined;
  /** What was found for just that; undefined as long as there is no answer. */
  found: Found | undefined;
}

/** What a screen reader is to say of what was found. */
export function useCount({ query, scope, found }: Asked, { words }: SearchSetting): string {
  const [said, setSaid] = useState({ query, scope, text: "" });
  // The same count is said again only where something else stood there in between.
  if (said.query !== query || said.scope !== scope) setSaid({ query, scope, text: "" });
  const outcome = found && !found.isPartial ? outcomeOf(found, words) : "";
  useEffect(() => {
    const timer = setTimeout(() => setSaid({ query, scope, text: outcome }), PAUSE);
    return () => clearTimeout(timer);
  }, [query, scope, outcome]);
  return said.text;
}

function outcomeOf(found: Found, words: SearchSetting["words"]): string {
  const corrected = correctedQuery(found);
  const count =
    found.total > 0 ? words.foundIn(found.total) : words.nothingFound(found.question.query.trim());
  return [
    ...(found.failure === undefined ? [] : [words.titlesOnly]),
    corrected === undefined ? count : `${words.foundInstead(corrected)}: ${count}`,
  ].join(" ");
}
