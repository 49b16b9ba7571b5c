import { flushSync } from "react-dom";
import { isLong } from "../body/parsedBody.ts";
import type { RunningApp } from "../../entry/runningApp.ts";
import { moveFrom, rectInView } from "./moveTitle.ts";

interface TitleTransition {
  /** To be called before the router is sent where a click on `target` leads. */
  follow: (target: Element) => void;
  /** The router as `RouterProvider` takes it. */
  over: (router: Router) => Router;
}

type Router = RunningApp["router"];

/**
 * Draws a page as soon as it is loaded, in the task in which that comes to light: React would let a frame of the old one go before. From
 * a list to a post the title moves along then, never for Back.
 */
export function createTitleTransition(): TitleTransition {
  let left: { to: string; place: DOMRect } | undefined;
  let moving: Animation | undefined;
  return {
    follow(target) {
      const row = target.closest<HTMLAnchorElement>("a[rel=bookmark]");
      const isCalm = !row?.animate || matchMedia("(prefers-reduced-motion: reduce)").matches;
      const place = isCalm ? undefined : rectInView(row);
      left = row && place ? { to: row.pathname, place } : undefined;
    },
    over: (router) =>
      Object.assign(Object.create(router) as Router, {
        subscribe(listener: Parameters<Router["subscribe"]>[0]) {
          let shown = router.state.location;
          return router.subscribe((state, options) => {
            const { location, historyAction } = state;
            const draw = () => listener(state, options);
            if (location === shown) return draw();
            shown = location;
            moving?.cancel();
            const from = window.location.pathname === left?.to ? left.place : undefined;
            left = undefined;
            // What Back draws may begin a move before the router is done with this one, as a sheet that it closes does.
            if (historyAction === "POP" || hasLongBody(state.loaderData)) return draw();
            flushSync(draw);
            if (from) moving = moveFrom(from);
          });
        },
      }),
  };
}

/** One that is not put in and laid out in one task, which would hold a reader up. */
function hasLongBody(loaderData: Router["state"]["loaderData"]): boolean {
  return Object.values(loaderData as Record<string, { html?: string } | null>).some((view) =>
    isLong(view?.html ?? ""),
  );
}
