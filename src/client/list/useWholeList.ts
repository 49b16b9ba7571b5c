import { useCallback, useEffect } from "react";
import { useRevalidator } from "react-router-dom";
import { useLibrary } from "../data/libraryContext.ts";
import { useShell } from "../data/shell.ts";
import { isSlowLine, whenIdle, whenStirred } from "../ui/whenIdle.ts";
import type { ListView } from "./loadList.ts";

/**
 * Loads the rest of a list of which the HTML contains a part, when the browser is idle; on a slow connection and on large sites at the
 * first action of the reader. Only a list without all rows or summaries is rendered again: folded tags wait until they are opened.
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
    // Pending summaries are being loaded already.
    const isSpared = !isPending && (isSlowLine() || isLarge);
    const stop = (isSpared ? whenStirred : whenIdle)(() => read(gone.signal));
    return () => {
      stop();
      gone.abort();
    };
  }, [isPart, isPending, isLarge, read]);
}

/** Loads the rest of a list at once while a reader waits for it. */
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
      // The list remains usable; the next page that needs the data reports the failure.
      read().catch(() => undefined);
    },
    [draws, library, revalidate],
  );
}
