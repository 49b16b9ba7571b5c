import type { Page, PageOptions } from "../browser/page.ts";
import { hydrated } from "./hydrated.ts";
import { recordLayoutShifts } from "../checks/layoutShifts.ts";

/** Two windows: in the wide one the table of contents is next to the text, in the other above it. */
export const WIDE: PageOptions = { viewport: { width: 1440, height: 900 } };
export const NARROW: PageOptions = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true };

/** Path of the site `reading`'s long post, which has a table of contents, images and footnotes. */
export const ROOM_POST = "posts/room/";

/** Opens a text and records the page's layout shifts. */
export async function openText(page: Page, url: string): Promise<Page> {
  await recordLayoutShifts(page);
  await page.goto(url);
  await hydrated(page);
  return page;
}

/** Waits until the app has responded to a scroll event. It responds in the frame that dispatches the event. */
export const nextFrames = (page: Page) =>
  page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );

/** Scrolls to an offset in CSS pixels. */
export async function scrollTo(page: Page, top: number): Promise<void> {
  await page.evaluate((y) => window.scrollTo(0, y), top);
  await nextFrames(page);
}

/** Scrolls down and then up a little, which shows the reading toolbar. */
export async function scrollBack(page: Page, top: number): Promise<void> {
  await scrollTo(page, top + 60);
  await toolbar(page).waitFor({ state: "attached" });
  await nextFrames(page);
  await scrollTo(page, top);
}

/** Returns the text of the focused element. */
export const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");

/** Finds the table of contents. */
export const contents = (page: Page) => page.locator(".prose > .contents nav");

/** Finds the reading toolbar at the bottom of a narrow window. */
export const toolbar = (page: Page) => page.locator(".maru-aids");
