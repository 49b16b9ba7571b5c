import { matchRoutes, type RouteObject } from "react-router-dom";
import type { FetchLibrary } from "../data/library.ts";
import type { Page } from "./routePage.ts";
import { resolveRoute } from "./routes.tsx";
import { isSlowConnection, whenIdle, onFirstInput } from "../ui/whenIdle.ts";

interface PrefetchOptions {
  base: string;
  routes: RouteObject[];
  library: FetchLibrary;
  /** Whether the manifest is too large to be prefetched before the reader's first interaction. */
  isLarge: boolean | undefined;
}

/**
 * Prefetches code and data of a page when a link to it is hovered, focused or touched. Prefetches the manifest once the browser is idle,
 * or at the reader's first interaction if `isLarge`. On a slow connection, or if the reader saves data, the manifest is fetched only when
 * a page needs it.
 */
export function prefetchOnIntent({ base, routes, library, isLarge }: PrefetchOptions): void {
  let last: Element | null = null;
  const prefetch = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest("a") : null;
    if (link === last) return;
    last = link;
    if (!link || link.origin !== location.origin || link.pathname === location.pathname) return;
    if (link.rel === "external") return;
    const url = new URL(link.href);
    for (const { route, params } of matchRoutes(routes, link.pathname, base) ?? []) {
      // Loads the page's data into the library's cache. Errors are ignored here, and shown when the reader opens the page.
      void resolveRoute(route)
        .then(({ handle }) =>
          (handle as Page<unknown> | undefined)?.load(library, {
            pattern: route.path ?? "",
            params,
            url,
          }),
        )
        .catch(() => undefined);
    }
  };
  // Not `pointerover`, because it also fires when a scroll moves a link under a resting mouse.
  for (const intent of ["pointermove", "focusin", "touchstart"]) {
    document.addEventListener(intent, prefetch, { passive: true });
  }
  const ahead = () => void library.fetchAhead().catch(() => undefined);
  if (!isSlowConnection()) (isLarge ? onFirstInput : whenIdle)(ahead);
}
