import { WORKER_FILE } from "../../shared/manifest/startFiles.ts";
import { trustScript } from "../data/trustedTypes.ts";
import { whenIdle } from "../ui/whenIdle.ts";

/**
 * Starts the worker that keeps what is read, once the page is idle, and tells it what the page has loaded before it was there.
 * Without one, or where the browser refuses it, all is as it is online.
 */
export function registerServiceWorker(base: string): void {
  whenIdle(async () => {
    try {
      const { serviceWorker } = navigator;
      await serviceWorker.register(trustScript(base + WORKER_FILE));
      (await serviceWorker.ready).active?.postMessage(
        performance.getEntriesByType("resource").map(({ name }) => name),
        [],
      );
    } catch {
      // Forbidden, or not to be had.
    }
  });
}
