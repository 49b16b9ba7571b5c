import { useCallback, useEffect } from "react";
import { useRevalidator } from "react-router-dom";
import { useLibrary } from "../data/libraryContext.ts";
import { useShell } from "../data/shell.ts";
import { isSlowLine, whenIdle, whenStirred } from "../ui/whenIdle.ts";
import type { ListView } from "./loadList.ts";

/**
 * Reads what lists are made of, where HTML shows one in part, once the browser is idle; on a slow line, or of a large site, when the
 * reader stirs. Drawn anew is only a list that lacks rows or summaries: what is folded waits until it is wanted.
 */
export function useWholeList({
  isPart,
  isPending,
  rest,
}: Pick<ListView, "isPart" | "isPending" | "rest">): void {
  const read = useReading(isPending || rest !== undefined);
  const isLarge = useShell()?.isLarge;
  useEffect(() => {
    if (!isPart) return undefined;
    const gone = new AbortController();
    // Summaries that are pending are on their way already.
    const isSpared = !isPending && (isSlowLine() || isLarge);
    const stop = (isSpared ? whenStirred : whenIdle)(() => read(gone.signal));
    return () => {
      stop();
      gone.abort();
    };
  }, [isPart, isPending, isLarge, read]);
}

/** Asks at once for what a list was shown without, where a reader waits for it. */
export function useAwaited(isAwaited: boolean): void {
  const read = useReading(true);
  useEffect(() => {
    if (!isAwaited) return undefined;
    const gone = new AbortController();
    read(gone.signal);
    return () => gone.abort();
  }, [isAwaited, read]);
}

function useReading(draws: boolean): (gone: AbortSignal) => void {
  const library = useLibrary();
  const { revalidate } = useRevalidator();
  return useCallback(
    (gone) => {
      const read = async () => {
        if (!library) return;
        await library.summaries();
        await library.filter();
        if (draws && !gone.aborted) await revalidate();
      };
      // What is there can be read; the next page that needs more will say what is amiss.
      read().catch(() => undefined);
    },
    [draws, library, revalidate],
  );
}
