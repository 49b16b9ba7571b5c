import type { Page } from "../browser/page.ts";

/** Waits until the animations and transitions that are running have ended. Animations with a delay are not waited for. */
export const animationsEnded = (page: Page) =>
  page.evaluate(async () => {
    const running = document
      .getAnimations()
      .filter(({ timeline, effect }) => timeline === document.timeline && !effect?.getTiming().delay);
    // A transition that another one replaces is rejected.
    await Promise.allSettled(running.map(({ finished }) => finished));
  });
