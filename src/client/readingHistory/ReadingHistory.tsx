import { useEffect } from "react";
import { withMessages } from "../data/messages.ts";
import { withStorage } from "../data/withStorage.ts";
import type { RunningApp } from "../entry/runningApp.ts";

/**
 * Records the reading history in this browser. Loads the code at the first scroll, or immediately if an earlier visit
 * is stored. Runs as an effect, and therefore after hydration.
 */
export function ReadingHistory({ running }: { running: RunningApp }) {
  useEffect(() => {
    const start = () =>
      withMessages(import("../pages/Reading.tsx")).then(
        (code) => code.recordHistory(running),
        () => undefined,
      );
    withStorage((storage) => {
      if (storage[`maru-visit:${running.base}`]) void start();
      else addEventListener("scroll", start, { once: true });
    });
  }, [running]);
  return null;
}
