import { useCallback, useEffect, useState } from "react";
import type { Scope } from "./scope.ts";
import type { Found, SearchClient } from "./worker/client.ts";

/** A wait that is shorter, in ms, is not spoken of. */
const SLOW = 150;

export interface Searching {
  /** What was found for this question, or still for an earlier one; undefined where nothing is asked. */
  found: Found | undefined;
  /** Whether the answer takes long enough to say so. */
  isSlow: boolean;
  /** Why nothing could be searched. */
  failure: string | undefined;
  retry: () => void;
  restart: () => void;
}

interface Asked {
  query: string;
  scope: Scope | undefined;
  limit: number;
}

/** Asks as one types. What was found last stays until there is something newer. */
export function useSearch(client: SearchClient, { query, scope, limit }: Asked): Searching {
  const [found, setFound] = useState<Found | undefined>(() => {
    const last = client.last();
    const isSame = last?.question.query === query && isSamePositions(last.question.scope, scope?.indices);
    return isSame ? last : undefined;
  });
  const [failure, setFailure] = useState<string>();
  const [isSlow, setIsSlow] = useState(false);
  const isAsked = query.trim() !== "";

  useEffect(() => {
    if (!isAsked) return undefined;
    const timer = setTimeout(() => setIsSlow(true), SLOW);
    const finish = () => {
      clearTimeout(timer);
      setIsSlow(false);
    };
    client.ask(
      { query, limit, scope: scope?.indices },
      {
        hear(answer) {
          if (answer.question.query === query) finish();
          setFailure(undefined);
          setFound(answer);
        },
        fail(reason) {
          finish();
          setFailure(reason);
        },
      },
    );
    return () => clearTimeout(timer);
  }, [client, query, scope, limit, isAsked]);
  useEffect(() => {
    if (!isAsked) return undefined;
    // What was found for one query is not shown while another one begins.
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

function isSamePositions(one: readonly number[] | undefined, other: readonly number[] | undefined): boolean {
  return String(one) === String(other);
}
