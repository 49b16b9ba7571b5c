import type { Page } from "./browser/page.ts";
import { expect } from "vitest";

/** Counts the documents that are loaded into the page from now on. */
export function countDocuments(page: Page): () => number {
  const requests = page.requests();
  return () => requests.filter(({ isNavigation }) => isNavigation).length;
}

/** What is over after 8 seconds is over. */
export async function waitLong(page: Page): Promise<void> {
  await page.locator(".late, .held main").first().waitFor({ state: "attached" });
  const delays = await page.evaluate(() =>
    document
      .getAnimations()
      .filter((animation) => (animation as CSSAnimation).animationName === "late")
      .map((animation) => {
        const { delay } = animation.effect?.getTiming() ?? {};
        animation.finish();
        return delay;
      }),
  );
  expect(new Set(delays)).toEqual(new Set([8000]));
}

/** Scrolls, selects a word, and gives what tells whether both are as they were. */
export async function readOn(page: Page): Promise<() => Promise<unknown>> {
  await page.evaluate(() => {
    scrollTo(0, 120);
    getSelection()?.selectAllChildren(document.querySelector("main h1") as Element);
  });
  const place = () => page.evaluate(() => [scrollY, String(getSelection())]);
  const before = await place();
  expect(before).toEqual([120, expect.stringMatching(/\S/)]);
  return async () => expect(await place()).toEqual(before);
}

export async function isReadable(page: Page): Promise<void> {
  expect(await page.getByRole("main").isVisible()).toBe(true);
  expect((await page.getByRole("main").innerText()).length).toBeGreaterThan(20);
}
