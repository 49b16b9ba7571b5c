import type { Page } from "playwright-core";

/** Waits until the app has taken the page over. */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Object.keys(document.querySelector("footer") ?? {}).some((key) => key.startsWith("__reactFiber")),
  );
}
