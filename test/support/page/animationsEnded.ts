import type { Page } from "../browser/page.ts";

/** Waits until the running animations and transitions have ended. Does not wait for animations with a delay. */
export const animationsEnded = (page: Page) =>
  page.evaluate(async () => {
    const running = document
      .getAnimations()
      .filter(({ timeline, effect }) => timeline === document.timeline && !effect?.getTiming().delay);
    // The promise of a transition is rejected if another transition replaces it.
    await Promise.allSettled(running.map(({ finished }) => finished));
  });
