import { useCallback, useEffect, useState } from "react";
import type { Scope } from "./scope.ts";
import type { ClientAnswer, SearchClient } from "./worker/searchClientTypes.ts";

/** Delay before the loading state is shown, in milliseconds. */
const SLOW_MS = 150;

/** Current state of the search. */
export interface SearchState {
  /** The latest answer, which may belong to an earlier question; `undefined` for an empty query. */
  found: ClientAnswer | undefined;
  /** Whether the answer takes longer than {@link SLOW_MS}. */
  isSlow: boolean;
  /** Reason for a failure of the entire search. */
  failure: string | undefined;
  retry: () => void;
  restart: () => void;
}

interface SearchQuestion {
  query: string;
  scope: Scope | undefined;
  limit: number;
}

/**
 * Searches whenever the query, the scope or the limit changes. The latest answer remains until a new one arrives or the
 * query becomes empty.
 */
export function useSearch(client: SearchClient, { query, scope, limit }: SearchQuestion): SearchState {
  const [found, setFound] = useState<ClientAnswer | undefined>(() => {
    const last = client.last();
    const isSame = last?.question.query === query && areSameIndices(last.question.scope, scope?.indices);
    return isSame ? last : undefined;
  });
  const [failure, setFailure] = useState<string>();
  const [isSlow, setIsSlow] = useState(false);
  const isAsked = query.trim() !== "";

  useEffect(() => {
    if (!isAsked) return undefined;
    const timer = setTimeout(() => setIsSlow(true), SLOW_MS);
    const finish = () => {
      clearTimeout(timer);
      setIsSlow(false);
    };
    client.ask(
      { query, limit, scope: scope?.indices },
      {
        onAnswer(answer) {
          if (answer.question.query === query) finish();
          setFailure(undefined);
          setFound(answer);
        },
        onFailure(reason) {
          finish();
          setFailure(reason);
        },
      },
    );
    return () => clearTimeout(timer);
  }, [client, query, scope, limit, isAsked]);
  useEffect(() => {
    if (!isAsked) return undefined;
    // Discards the answer when the query becomes empty, so that it does not appear for the next query.
    return () => {
      client.stop();
      setFound(undefined);
      setIsSlow(false);
    };
  }, [client, isAsked]);

  const retry = useCallback(() => {
    setFailure(undefined);
    client.retry();
  }, [client]);
  return {
    found: isAsked ? found : undefined,
    isSlow,
    failure: isAsked ? failure : undefined,
    retry,
    restart: client.restart,
  };
}

function areSameIndices(one: readonly number[] | undefined, other: readonly number[] | undefined): boolean {
  return String(one) === String(other);
}
