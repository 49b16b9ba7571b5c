import { WORKER_FILE } from "../../shared/manifest/startFiles.ts";
import { trustScript } from "../data/trustedTypes.ts";
import { whenIdle } from "../ui/whenIdle.ts";

/**
 * Registers the service worker when the page is idle, and sends it the URLs that the page has already loaded. Ignores
 * errors of the registration.
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
      // Service workers may be disabled or unsupported.
    }
  });
}
