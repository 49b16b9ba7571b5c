import type { Page } from "../browser/page.ts";

/** Waits until the running animations and transitions have ended. Does not wait for animations with a delay. */
export const animationsEnded = (page: Page) =>
  page.evaluate(async () => {
    const running = document
      .getAnimations()
      .filter(({ timeline, effect }) => timeline === document.timeline && !effect?.getTiming().delay);
    // If another transition replaces one, its promise is rejected.
    await Promise.allSettled(running.map(({ finished }) => finished));
  });
