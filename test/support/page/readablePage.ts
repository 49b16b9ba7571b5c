import { expect } from "vitest";
import type { Page } from "../browser/page.ts";

/** Counts the documents that the page loads after this call. */
export function countDocuments(page: Page): () => number {
  const requests = page.requests();
  return () => requests.filter(({ isNavigation }) => isNavigation).length;
}

/** Ends the delay of 8 s after which the page shows a message about a slow request. */
export async function endSlowDelay(page: Page): Promise<void> {
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

/** Scrolls and selects the title. The returned function expects the scroll offset and the selection to be unchanged. */
export async function scrollAndSelect(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    scrollTo(0, 120);
    getSelection()?.selectAllChildren(document.querySelector("main h1") as Element);
  });
  const state = () => page.evaluate(() => [scrollY, String(getSelection())]);
  const before = await state();
  expect(before).toEqual([120, expect.stringMatching(/\S/)]);
  return async () => expect(await state()).toEqual(before);
}

/** Expects the main part of a page to be visible and to contain text. */
export async function expectReadable(page: Page): Promise<void> {
  expect(await page.getByRole("main").isVisible()).toBe(true);
  expect((await page.getByRole("main").innerText()).length).toBeGreaterThan(20);
}
