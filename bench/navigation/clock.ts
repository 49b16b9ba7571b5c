import type { Page } from "playwright-core";

/** The name under which a click's time outlives its document. */
const CLICKED = "bench-clicked";

/**
 * Notes when a click began, in milliseconds since 1970; and where it was scrolled to. What the pages themselves do is the
 * same with and without it: it listens before them and touches nothing they read.
 *
 * One clock for both kinds of moves: it starts at the click event's own timestamp, on `performance.timeOrigin` of the document that was
 * clicked, and stops when the update of the rendering that shows the new page is over. Within the app that is the task after the first
 * animation frame that has the new heading; where a document is loaded it is the `paintTime` of its first contentful paint, which by its
 * definition is taken at the same step (https://w3c.github.io/paint-timing/#mark-paint-timing), on that document's `timeOrigin`. Both
 * origins are of one monotonic clock (https://w3c.github.io/hr-time/#dfn-estimated-monotonic-time-of-the-unix-epoch). A first contentful
 * paint may lack the heading: that favours documents, never the app.
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

/** Follows a link by `follow`; gives the milliseconds from the click to the new page painted, by a document of its own or not. */
export async function timeMove(page: Page, follow: () => Promise<void>): Promise<number> {
  await watchHeading(page);
  const before = page.url();
  await follow();
  await page.waitForURL((url) => url.href !== before, { waitUntil: "commit" });
  const painted = await page.waitForFunction(paintedAt, undefined, { polling: 20, timeout: 60_000 });
  const clicked = await page.evaluate((name) => Number(sessionStorage.getItem(name)), CLICKED);
  return Number(await painted.jsonValue()) - clicked;
}

/** Goes back within the app; gives the milliseconds from the call to the former page painted, and the scroll position at that moment. */
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

/** Notes when this document has painted another heading than the present. */
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

/** When the page that was moved to was painted, in milliseconds since 1970; nothing before. Runs in the page. */
function paintedAt(): number | undefined {
  if (Reflect.get(window, "isWatched")) return Reflect.get(window, "movedAt") as number | undefined;
  const [paint] = performance.getEntriesByName("first-contentful-paint") as (PerformanceEntry & {
    paintTime?: number;
  })[];
  // Browsers without `paintTime` give the time of presentation, a few milliseconds later.
  return paint && performance.timeOrigin + (paint.paintTime ?? paint.startTime);
}
