import { useEffect, useState } from "react";
import { correctedQuery } from "./correctedQuery.ts";
import type { Scope } from "../scope.ts";
import type { ClientAnswer } from "../worker/searchClientTypes.ts";
import type { FeatureContext } from "../../data/featureContext.ts";

/** Delay after the last letter before the count is announced, in milliseconds: announcements would interrupt typing. */
const PAUSE = 600;

interface CountInput {
  query: string;
  scope: Scope | undefined;
  /** The answer to this query; undefined while there is none. */
  found: ClientAnswer | undefined;
}

/** Returns the text that screen readers announce. */
export function useCount({ query, scope, found }: CountInput, { messages }: FeatureContext): string {
  const [announced, setAnnounced] = useState({ query, scope, text: "" });
  // An equal count is announced again only if the text changed in between.
  if (announced.query !== query || announced.scope !== scope) setAnnounced({ query, scope, text: "" });
  const outcome = found && !found.isPartial ? outcomeOf(found, messages) : "";
  useEffect(() => {
    const timer = setTimeout(() => setAnnounced({ query, scope, text: outcome }), PAUSE);
    return () => clearTimeout(timer);
  }, [query, scope, outcome]);
  return announced.text;
}

function outcomeOf(found: ClientAnswer, messages: FeatureContext["messages"]): string {
  const corrected = correctedQuery(found);
  const count =
    found.total > 0
      ? messages.search.resultCount(found.total)
      : messages.search.noResults(found.question.query.trim());
  return [
    ...(found.failure === undefined ? [] : [messages.search.titlesOnly]),
    corrected === undefined ? count : `${messages.search.corrected(corrected)}: ${count}`,
  ].join(" ");
}
