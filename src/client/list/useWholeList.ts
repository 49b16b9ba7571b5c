import { useCallback, useEffect } from "react";
import { useRevalidator } from "react-router-dom";
import { useLibrary } from "../data/libraryContext.ts";
import { useShell } from "../data/shell.ts";
import { isSlowConnection, whenIdle, onFirstInput } from "../ui/whenIdle.ts";
import type { ListView } from "./loadList.ts";

/**
 * Loads the missing data of a list: summaries, rows and tags. Waits until the browser is idle. On slow connections and large sites, waits
 * until the reader's first input, unless summaries are missing. Renders the list again only if rows or summaries were missing. Missing
 * tags are rendered when the reader unfolds the tags.
 */
export function useWholeList({
  isPart,
  isPending,
  rest,
}: Pick<ListView, "isPart" | "isPending" | "rest">): void {
  const loadRest = useLoadRest(isPending || rest !== undefined);
  const isLarge = useShell()?.isLarge;
  useEffect(() => {
    if (!isPart) return undefined;
    const unmounted = new AbortController();
    // Does not wait for input if summaries are missing, because their request has already started.
    const waitsForInput = !isPending && (isSlowConnection() || isLarge);
    const stop = (waitsForInput ? onFirstInput : whenIdle)(() => loadRest(unmounted.signal));
    return () => {
      stop();
      unmounted.abort();
    };
  }, [isPart, isPending, isLarge, loadRest]);
}

/** Loads the missing data of a list immediately if `isAwaited`, and renders the list again. */
export function useAwaited(isAwaited: boolean): void {
  const loadRest = useLoadRest(true);
  useEffect(() => {
    if (!isAwaited) return undefined;
    const unmounted = new AbortController();
    loadRest(unmounted.signal);
    return () => unmounted.abort();
  }, [isAwaited, loadRest]);
}

/** Returns a function that loads the missing data of a list. If `rerenders`, then renders the list again unless `unmounted` is aborted. */
function useLoadRest(rerenders: boolean): (unmounted: AbortSignal) => void {
  const library = useLibrary();
  const { revalidate } = useRevalidator();
  return useCallback(
    (unmounted) => {
      const loadRest = async () => {
        if (!library) return;
        await library.summaries();
        await library.filter();
        if (rerenders && !unmounted.aborted) await revalidate();
      };
      // Ignores a failure: the list remains usable, and the next page that needs the data reports the failure.
      loadRest().catch(() => undefined);
    },
    [rerenders, library, revalidate],
  );
}
