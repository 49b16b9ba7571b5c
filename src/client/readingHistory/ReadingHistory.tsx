import { useEffect } from "react";
import { withStorage } from "../data/withStorage.ts";
import type { RunningApp } from "../entry/runningApp.ts";

/**
 * Lets this browser keep where its reader is. The code of that is fetched when he first scrolls, or at once where he was here before;
 * the page is the app's by then, since this effect comes with the first drawing.
 */
export function ReadingHistory({ running }: { running: RunningApp }) {
  useEffect(() => {
    const start = () =>
      import("../pages/Reading.tsx").then(
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
