import { expect } from "vitest";
import type { Page } from "../browser/page.ts";
import { hydrated } from "./hydrated.ts";
import { recordLayoutShifts } from "../checks/layoutShifts.ts";
import { countPending } from "./pendingCallbacks.ts";

export const PHONE = { viewport: { width: 360, height: 740 } };
export const DESK = { viewport: { width: 1440, height: 900 } };

/** Path of a post of the site `sample` that is longer than the test windows. */
export const LONG_POST = "posts/on-reading/";

/**
 * Distance between the top of the window and the line whose text is the reading position, in CSS pixels: `LINE` of
 * `src/client/readingHistory/readBlocks.ts`.
 */
const LINE = 72;

/** Prepares a page: records the layout shifts, pending callbacks and opening time of each document that it opens. */
export async function prepareReader(page: Page): Promise<Page> {
  await countPending(page);
  await recordLayoutShifts(page);
  await page.beforeScripts(() => void Object.assign(window, { openedAt: Date.now() }));
  return page;
}

export async function go(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await hydrated(page);
}

/** Returns data that the site has stored in this browser, as JSON. */
export const stored = (page: Page, kind: "places" | "posts" | "visit", base = "/") =>
  page.evaluate((key) => localStorage.getItem(key), `maru-${kind}:${base}`);

/** Waits until the reading history has recorded a page of a repeated visit. */
export const historyStarted = (page: Page) =>
  page.waitFor(() => {
    const { last = 0 } = JSON.parse(localStorage.getItem("maru-visit:/") ?? "{}") as { last?: number };
    return last >= (Reflect.get(window, "openedAt") as number);
  });

/** Dispatches `scroll` events until the app has stored a visit. Repeats the event, because React's effects may not listen yet. */
export async function historyStartedByScroll(page: Page, base?: string): Promise<void> {
  const start = async () => {
    await page.evaluate(() => dispatchEvent(new Event("scroll")));
    return stored(page, "visit", base);
  };
  await expect.poll(start).not.toBeNull();
}

/** Scrolls down with the mouse wheel, as the reader's first action on the page. */
export async function startByWheel(page: Page, pixels: number): Promise<void> {
  const before = await page.evaluate(() => scrollY);
  await page.wheel(pixels);
  await page.waitFor((offset) => scrollY >= offset, before + pixels);
  await historyStartedByScroll(page);
}

/** Returns the first words of the paragraph at the reading position. */
export const paragraphAtLine = (page: Page) =>
  page.evaluate((line) => {
    const blocks = [...document.querySelectorAll("#maru-body :is(p, li, h2, pre)")];
    const block = blocks.findLast((each) => each.getBoundingClientRect().top <= line + 1);
    return block?.textContent?.slice(0, 20);
  }, LINE);

/** Scrolls a paragraph to the reading position and waits until the position is stored. Returns the first words of the paragraph. */
export async function readTo(page: Page, index: number): Promise<string | undefined> {
  await startByWheel(page, 20);
  await page.evaluate(
    ({ nth, line }) => {
      const block = document.querySelectorAll("#maru-body > p")[nth];
      scrollBy(0, (block?.getBoundingClientRect().top ?? 0) - line + 2);
    },
    { nth: index, line: LINE },
  );
  const words = await paragraphAtLine(page);
  await expect.poll(() => stored(page, "places")).toContain("share");
  return words;
}

/** Returns the first words of the focused element. */
export const focusedWords = (page: Page) =>
  page.evaluate(() => document.activeElement?.textContent?.slice(0, 20));
