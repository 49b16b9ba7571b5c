import { useEffect } from "react";
import { useRevalidator } from "react-router-dom";
import { useLibrary } from "../libraryContext.ts";
import { useShell } from "../shell.ts";
import { isSlowLine, whenIdle, whenStirred } from "../whenIdle.ts";

/**
 * Asks for the rest of a list that is shown in part: what its HTML left out once the browser is idle (on a slow line, or of a large
 * site, when the reader stirs), summaries when they have arrived.
 */
export function useWhole(isPart: boolean): void {
  const library = useLibrary();
  const { revalidate } = useRevalidator();
  const isLarge = useShell()?.isLarge;
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
    const stop = isSlowLine() || isLarge ? whenStirred(ask) : whenIdle(ask);
    return () => {
      isCurrent = false;
      stop();
    };
  }, [isPart, isLarge, library, revalidate]);
}
