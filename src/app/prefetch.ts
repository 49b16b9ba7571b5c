import { matchRoutes, type RouteObject } from "react-router-dom";
import type { Library } from "../model/library.ts";

interface PrefetchOptions {
  base: string;
  routes: RouteObject[];
  library: Library;
}

/**
 * Loads what a link leads to when it is hovered, focused or touched, and the manifest once the browser is idle
 * (on a metered or slow line only at the first of these).
 */
export function prefetchOnIntent({ base, routes, library }: PrefetchOptions): void {
  let last: Element | null = null;
  const prefetch = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest("a") : null;
    if (link === last) return;
    last = link;
    if (!link || link.origin !== location.origin || link.pathname === location.pathname) return;
    for (const { route, params } of matchRoutes(routes, link.pathname, base) ?? []) {
      // The page's own loader: what it fetches stays in the library. A failure shows when the reader goes there.
      const page = route.handle as { load(library: Library, params: object): Promise<unknown> } | undefined;
      page?.load(library, params).catch(() => undefined);
    }
  };
  // Not `pointerover`, which also tells of a page that scrolls away below a resting mouse.
  for (const intent of ["pointermove", "focusin", "touchstart"]) {
    document.addEventListener(intent, prefetch, { passive: true });
  }
  if (!isSlowLine()) whenIdle(() => void library.manifest().catch(() => undefined));
}

/** https://developer.mozilla.org/en-US/docs/Web/API/NetworkInformation; unknown in Safari and Firefox. */
function isSlowLine(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
  return connection?.saveData === true || /2g|3g/.test(connection?.effectiveType ?? "");
}

function whenIdle(run: () => void): void {
  // Safari has no idle callback.
  if ("requestIdleCallback" in window) requestIdleCallback(run, { timeout: 2000 });
  else setTimeout(run, 200);
}
