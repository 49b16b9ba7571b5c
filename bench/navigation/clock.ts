import type { Page } from "playwright-core";

/** Storage key of a click's time, which has to survive a page load. */
const CLICKED = "bench-clicked";

/**
 * Records the time of a click, in milliseconds since 1970, and the scroll position. It does not affect the pages: it listens before them and
 * changes nothing that they read.
 *
 * Both kinds of navigation use one clock. It starts at the timestamp of the click event, relative to `performance.timeOrigin` of the clicked
 * document. It stops when the rendering update with the new page is over. Within the app, that is the task after the first
 * animation frame with the new heading. For a page load, it is the `paintTime` of the first contentful paint, which is defined
 * at the same step (https://w3c.github.io/paint-timing/#mark-paint-timing), on that document's `timeOrigin`. Both
 * origins are on one monotonic clock (https://w3c.github.io/hr-time/#dfn-estimated-monotonic-time-of-the-unix-epoch). A first contentful
 * paint may lack the heading; that favours page loads, never the app.
 */
export async function startClock(page: Page): Promise<void> {
  await page.addInitScript((name) => {
    const note = (event: Event) => {
      sessionStorage.setItem(name, String(performance.timeOrigin + event.timeStamp));
      sessionStorage.setItem("bench-scrolled", String(scrollY));
    };
    addEventListener("click", note, { capture: true });
  }, CLICKED);
}

/** Follows a link with `follow`. Returns the milliseconds from the click to the painted page, with or without a page load. */
export async function timeMove(page: Page, follow: () => Promise<void>): Promise<number> {
  await watchHeading(page);
  const before = page.url();
  await follow();
  await page.waitForURL((url) => url.href !== before, { waitUntil: "commit" });
  const painted = await page.waitForFunction(paintedAt, undefined, { polling: 20, timeout: 60_000 });
  const clicked = await page.evaluate((name) => Number(sessionStorage.getItem(name)), CLICKED);
  return Number(await painted.jsonValue()) - clicked;
}

/** Goes back within the app. Returns the milliseconds to the painted page, and the scroll position at that moment. */
export async function timeBack(page: Page): Promise<{ milliseconds: number; scrolled: number }> {
  await watchHeading(page);
  const called = await page.evaluate(() => {
    const now = performance.timeOrigin + performance.now();
    history.back();
    return now;
  });
  const painted = await page.waitForFunction(paintedAt, undefined, { polling: 20, timeout: 60_000 });
  const scrolled = await page.evaluate(() => Number(Reflect.get(window, "scrolledAtPaint")));
  return { milliseconds: Number(await painted.jsonValue()) - called, scrolled };
}

/** Records when this document has painted a different heading. */
function watchHeading(page: Page): Promise<void> {
  return page.evaluate(() => {
    const heading = () => document.querySelector("h1")?.textContent ?? "";
    const before = heading();
    Object.assign(window, { isWatched: true, movedAt: undefined });
    const observer = new MutationObserver(() => {
      if (heading() === before || heading() === "") return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener("message", () => {
          const movedAt = performance.timeOrigin + performance.now();
          Object.assign(window, { movedAt, scrolledAtPaint: scrollY });
        });
        port1.start();
        port2.postMessage(null);
      });
    });
    observer.observe(document, { childList: true, characterData: true, subtree: true });
  });
}

/** Returns when the new page was painted, in milliseconds since 1970; `undefined` before. Runs in the page. */
function paintedAt(): number | undefined {
  if (Reflect.get(window, "isWatched")) return Reflect.get(window, "movedAt") as number | undefined;
  const [paint] = performance.getEntriesByName("first-contentful-paint") as (PerformanceEntry & {
    paintTime?: number;
  })[];
  // Without `paintTime`, browsers report the presentation time, a few milliseconds later.
  return paint && performance.timeOrigin + (paint.paintTime ?? paint.startTime);
}
