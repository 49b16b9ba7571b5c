import { flushSync } from "react-dom";
import type { Running } from "../running.ts";
import { linesOf, nameTitle } from "./nameTitle.ts";

/** What a reader does next, a touch too; it ends a crossing, so that nothing waits for one. */
const ENDS = ["pointerdown", "keydown", "wheel", "popstate"];
/** Milliseconds, four frames, in which a browser has to show the other page: it paints both, and the old one stands still meanwhile. */
const SOON = 64;

interface Crossing {
  /** To be called before the router is sent where a click on `target` leads. */
  follow: (target: Element) => void;
  /** The router as `RouterProvider` takes it. */
  over: (router: Router) => Router;
}

type Router = Running["router"];

/** Where a link leads, and the post at its one or other end, by their paths. */
interface Way {
  to: string;
  post: string;
}

/**
 * Crosses from a list to a post, and by the link back, in a view transition, once all is loaded. The router's own would hold for Back
 * too (`appliedViewTransitions` in react-router 7.18.5), and leaves what is cut short an unhandled rejection. A device that was slow
 * at it crosses no more in this visit. To be made before the router, which keeps the scroll position of what Back leaves.
 */
export function createCrossing(): Crossing {
  let isSlow = false;
  let way: Way | undefined;
  let drawHeld: (() => void) | undefined;
  let transition: ViewTransition | undefined;

  const end = () => {
    drawHeld?.();
    transition?.skipTransition();
  };
  // A window's listeners are called in the order in which they came, whatever `capture` says.
  for (const type of ENDS) addEventListener(type, end, { capture: true, passive: true });

  function cross(post: string, draw: () => void): void {
    const old = nameTitle(post);
    if (!old) return draw();
    const lines = linesOf(old);
    const begun = performance.now();
    let title: HTMLElement | undefined;
    drawHeld = () => {
      drawHeld = undefined;
      flushSync(draw);
      title = nameTitle(post);
      // Lines that break elsewhere would blur.
      if (!title || linesOf(title) !== lines) end();
    };
    transition = document.startViewTransition(() => drawHeld?.());
    const judge = () => void (isSlow ||= performance.now() - begun > SOON);
    transition.ready.then(judge, judge);
    // One cut short is no fault.
    void Promise.allSettled([transition.updateCallbackDone, transition.finished]).then(() => {
      old.removeAttribute("style");
      title?.removeAttribute("style");
    });
  }

  return {
    follow(target) {
      const link = target.closest<HTMLAnchorElement>("a[rel=bookmark], a[data-back]");
      const isCalm = isSlow || matchMedia("(prefers-reduced-motion: reduce)").matches;
      way =
        link && !isCalm && "startViewTransition" in document
          ? { to: link.pathname, post: link.rel ? link.pathname : location.pathname }
          : undefined;
    },
    over: (router) =>
      Object.assign(Object.create(router) as Router, {
        subscribe: (listener: Parameters<Router["subscribe"]>[0]) =>
          router.subscribe((state, options) => {
            drawHeld?.();
            const draw = () => listener(state, options);
            const { location, navigation, historyAction } = state;
            if (!way || navigation.state !== "idle") return draw();
            const { to, post } = way;
            way = undefined;
            if (historyAction === "POP" || location.pathname !== to) return draw();
            cross(post, draw);
          }),
      }),
  };
}
