import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, CDPSession, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { generatePosts } from "../support/generate/generatePosts.ts";
import { isHydrated } from "../support/page/hydrated.ts";
import { launchBrowser } from "../support/browser/launchBrowser.ts";
import { runBuild } from "../support/build/runBuild.ts";
import { serveStatic, type StaticServer } from "../support/build/staticServer.ts";

const POSTS = 10_000;
/**
 * Maximum sizes of the tab's JavaScript heap, in MB of 2²⁰ bytes: while reading, and with all rows of a list in the page. `npm run
 * test:long` runs this file alone, because a busy machine releases memory later. One minute after the last row, the heap was 55 MB on an
 * idle machine and up to 79 MB on a busy one.
 */
const [HEAP, HEAP_OF_ALL_ROWS] = [60, 70];

let folder: string;
let server: StaticServer;
let browser: Browser;
let page: Page;
let devtools: CDPSession;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-reach-"));
  const contentFolder = join(folder, "content");
  await generatePosts(contentFolder, POSTS);
  await writeFile(join(contentFolder, "site.yaml"), "ogImages: false\nprecompress: false\n");
  await runBuild({ contentFolder, outDir: join(folder, "site") });
  server = await serveStatic({ "/": join(folder, "site") }, { gzip: true });
  browser = await launchBrowser(inject("browser"));
}, 10 * 60_000);
afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  page = await browser.newPage({ serviceWorkers: "block" });
  devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable");
  await page.goto(server.url);
  await page.waitForFunction(isHydrated);
});
afterEach(() => page.context().close());

/** Number of consecutive garbage collections that each release less than 0.1 MB, after which the heap size is considered stable. */
const LEVEL_ROUNDS = 5;

/** Maximum time until the memory of the last rendered page is released on a busy machine, in milliseconds. */
const RELEASE_TIME = 60_000;

/**
 * Measures the tab after garbage collection, when no more memory is released. Timers and idle callbacks release the last rendered page.
 * @param bound Expected maximum of the heap, in MB. While the heap is larger, waits for at most {@link RELEASE_TIME}.
 */
async function measure(bound = Infinity) {
  const end = performance.now() + RELEASE_TIME;
  let measured = await collectAndMeasure();
  for (let level = 0; level < LEVEL_ROUNDS || (measured.heap > bound && performance.now() < end);) {
    const before = measured.heap;
    measured = await collectAndMeasure();
    level = before - measured.heap < 0.1 ? level + 1 : 0;
  }
  return measured;
}

async function collectAndMeasure() {
  await page.evaluate(async () => {
    for (let round = 0; round < 3; round++) {
      await new Promise((resolve) => void requestAnimationFrame(resolve));
      await new Promise((resolve) => void requestIdleCallback(resolve));
    }
  });
  for (let round = 0; round < 2; round++) await devtools.send("HeapProfiler.collectGarbage");
  const { metrics } = await devtools.send("Performance.getMetrics");
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return {
    heap: Math.round((of("JSHeapUsedSize") / 2 ** 20) * 10) / 10,
    nodes: of("Nodes"),
    listeners: of("JSEventListeners"),
    documents: of("Documents"),
  };
}

type Measured = Awaited<ReturnType<typeof measure>>;

/** Scrolls to the end of the list. The app adds rows while the browser is idle. */
async function scrollThrough(): Promise<number> {
  const rows = page.locator("main article");
  await page.mouse.wheel(0, 400);
  await expect
    .poll(
      async () => {
        await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
        return rows.count();
      },
      { timeout: 120_000, interval: 500 },
    )
    .toBe(POSTS);
  return rows.count();
}

/** Navigates repeatedly to the tags, a tag, one of its posts and back to the first page. */
async function wander(
  times: number,
  afterStep: () => Promise<unknown> = async () => undefined,
): Promise<void> {
  for (let step = 0; step < times; step++) {
    const round = Math.floor(step / 4);
    const before = page.url();
    const click = (selector: string) =>
      page.evaluate(
        ([of = "", index]) => {
          const links = document.querySelectorAll<HTMLElement>(of);
          links[(index as number) % links.length]?.click();
        },
        [selector, round] as const,
      );
    if (step % 4 === 0) await click("header a[href='/tags/']");
    else if (step % 4 === 1) await click("main a[href^='/tags/']");
    else if (step % 4 === 2) await click("main article a[href^='/posts/']");
    else await click("header a[href='/']");
    await page.waitForFunction((url) => location.href !== url, before);
    await page.locator("[role=progressbar]").waitFor({ state: "detached" });
    await afterStep();
  }
}

test(`with ${POSTS} posts the heap takes at most ${HEAP} MB, and ${HEAP_OF_ALL_ROWS} MB after scrolling to the end of a list`, async () => {
  const opened = await measure(HEAP);
  // Only the first list is paginated; all other lists contain all of their rows.
  await page.goto(`${server.url}?sort=oldest`);
  await scrollThrough();
  const scrolled = await measure(HEAP_OF_ALL_ROWS);
  await wander(50);
  const moved = await measure(HEAP);
  console.info({ opened, scrolled, moved });
  for (const { heap } of [opened, moved]) expect(heap).toBeLessThanOrEqual(HEAP);
  expect(scrolled.heap).toBeLessThanOrEqual(HEAP_OF_ALL_ROWS);
});

/** Returns the metrics that grew by more than the difference between two pages. */
function leaks(early: Measured, late: Measured): string[] {
  const bounds = { heap: 4, nodes: 1500, listeners: 60, documents: 1 };
  return (Object.keys(bounds) as (keyof Measured)[]).filter((key) => late[key] - early[key] > bounds[key]);
}

test("200 navigations leak no memory, nodes, listeners or documents, and a deliberate leak is detected", async () => {
  await wander(20);
  const early = await measure();
  await wander(80);
  const middle = await measure();
  await wander(100);
  const late = await measure();
  console.info({ early, middle, late });
  expect([leaks(early, middle), leaks(middle, late)]).toEqual([[], []]);

  // Simulates a leak that retains each visited page, with listeners on each.
  await wander(20, () =>
    page.evaluate(() => {
      const leaked = ((window as { leaked?: Node[] }).leaked ??= []);
      const main = document.querySelector("main")?.cloneNode(true) as Node;
      leaked.push(main);
      for (let number = 0; number < 10; number++)
        main.addEventListener("click", () => leaked.length + number);
    }),
  );
  const leaking = await measure();
  console.info({ leaking });
  expect(leaks(late, leaking)).toEqual(expect.arrayContaining(["nodes", "listeners"]));
});
