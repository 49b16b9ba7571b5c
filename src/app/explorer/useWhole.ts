import { useEffect } from "react";
import { useRevalidator } from "react-router-dom";
import { useLibrary } from "../libraryContext.ts";
import { isSlowLine, whenIdle } from "../whenIdle.ts";

/**
 * Asks for the rest of a list that is shown in part: what its HTML left out once the browser is idle (on a slow line when the
 * reader comes near), summaries when they have arrived.
 */
export function useWhole(isPart: boolean): void {
  const library = useLibrary();
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!isPart || !library) return undefined;
    let isCurrent = true;
    const ask = () => {
      const arrived = library.summaries() ?? Promise.resolve();
      arrived.then(
        () => void (isCurrent && revalidate()),
        () => undefined,
      );
    };
    const stop = isSlowLine() ? askOnIntent(ask) : whenIdle(ask);
    return () => {
      isCurrent = false;
      stop();
    };
  }, [isPart, library, revalidate]);
}

function askOnIntent(ask: () => void): () => void {
  const intents = ["scroll", "pointerdown", "keydown"];
  const stop = () => {
    for (const intent of intents) removeEventListener(intent, once);
  };
  const once = () => {
    stop();
    ask();
  };
  for (const intent of intents) addEventListener(intent, once, { passive: true });
  return stop;
}
