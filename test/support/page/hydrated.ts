import type { Page } from "../browser/page.ts";

/** Whether React has hydrated the page. Runs in the page. */
export const isHydrated = () =>
  Object.keys(document.querySelector("footer") ?? {}).some((key) => key.startsWith("__reactFiber"));

/** Waits until React has hydrated the page. */
export const hydrated = (page: Page) => page.waitFor(isHydrated);
