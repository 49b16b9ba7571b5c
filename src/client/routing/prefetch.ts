import { matchRoutes, type RouteObject } from "react-router-dom";
import type { FetchLibrary } from "../data/library.ts";
import type { Page } from "./routePage.ts";
import { resolveRoute } from "./routes.tsx";
import { isSlowLine, whenIdle, whenStirred } from "../ui/whenIdle.ts";

interface PrefetchOptions {
  base: string;
  routes: RouteObject[];
  library: FetchLibrary;
  isLarge: boolean | undefined;
}

/**
 * Loads what a link leads to when it is hovered, focused or touched, and the manifest once the browser is idle
 * (of a large site when the reader stirs, on a metered or slow line only at the first of these).
 */
export function prefetchOnIntent({ base, routes, library, isLarge }: PrefetchOptions): void {
  let last: Element | null = null;
  const prefetch = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest("a") : null;
    if (link === last) return;
    last = link;
    if (!link || link.origin !== location.origin || link.pathname === location.pathname) return;
    if (link.rel === "external") return;
    const asked = new URL(link.href);
    for (const { route, params } of matchRoutes(routes, link.pathname, base) ?? []) {
      // The page's own loader: what it fetches stays in the library. A failure shows when the reader goes there.
      void resolveRoute(route)
        .then(({ handle }) =>
          (handle as Page<unknown> | undefined)?.load(library, {
            pattern: route.path ?? "",
            params,
            url: asked,
          }),
        )
        .catch(() => undefined);
    }
  };
  // Not `pointerover`, which also tells of a page that scrolls away below a resting mouse.
  for (const intent of ["pointermove", "focusin", "touchstart"]) {
    document.addEventListener(intent, prefetch, { passive: true });
  }
  const ahead = () => void library.fetchAhead().catch(() => undefined);
  if (!isSlowLine()) (isLarge ? whenStirred : whenIdle)(ahead);
}
