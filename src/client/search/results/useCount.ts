import { useEffect, useState } from "react";
import { correctedQuery } from "./correctedQuery.ts";
import type { Scope } from "../scope.ts";
import type { ClientAnswer } from "../worker/searchClientTypes.ts";
import type { FeatureContext } from "../../data/featureContext.ts";

/**
 * Delay between the last change of the query or the answer and the announcement, in milliseconds. Earlier announcements
 * would interrupt typing.
 */
const ANNOUNCE_DELAY = 600;

interface CountInput {
  query: string;
  scope: Scope | undefined;
  /** The answer to the query; `undefined` until it arrives. */
  found: ClientAnswer | undefined;
}

/**
 * Returns the text that screen readers announce: the number of results, corrections and failures. Empty until the
 * answer is complete.
 */
export function useCount({ query, scope, found }: CountInput, { messages }: FeatureContext): string {
  const [announced, setAnnounced] = useState({ query, scope, text: "" });
  // Clears the text for a new query or scope, because screen readers do not announce an unchanged text.
  if (announced.query !== query || announced.scope !== scope) setAnnounced({ query, scope, text: "" });
  const outcome = found && !found.isPartial ? outcomeOf(found, messages) : "";
  useEffect(() => {
    const timer = setTimeout(() => setAnnounced({ query, scope, text: outcome }), ANNOUNCE_DELAY);
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
