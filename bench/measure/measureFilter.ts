import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Page } from "playwright-core";
import { createFilter } from "../../src/shared/listing/filter.ts";
import type { Manifest } from "../../src/shared/manifest/schema.ts";
import { METADATA_FILE } from "../../src/shared/urls/routes.ts";
import { EMPTY_SELECTION, type Selection } from "../../src/shared/listing/selection.ts";
import { readManifest } from "../../test/support/build/readManifest.ts";
import { launchBrowser } from "../../test/support/browser/launchBrowser.ts";
import { isHydrated } from "../../test/support/page/hydrated.ts";
import { createRandom } from "../../test/support/generate/generatePosts.ts";
import { generateProse } from "../../test/support/generate/generateProse.ts";
import type { Bench } from "./measureBuild.ts";
import { build, serveBuild } from "./servedBuild.ts";
import type { Figure } from "../report/table.ts";

const POSTS = 10_000;
const TAGS = 500;
/** Numbers of runs: the filter alone, the choice of a tag, and a choice with all rows in the page. */
const RUNS = { filter: 400, choice: 60, grown: 20 };

/** Measures filtering on a site of 10,000 posts and 500 tags, in code alone and in a browser, and the bytes it loads. */
export async function measureFilter({ folder, browser: choice }: Bench): Promise<Figure[]> {
  const outDir = join(folder, "site");
  await generateProse(join(folder, "content"), { posts: POSTS, tags: TAGS });
  build(join(folder, "content"), outDir);
  const manifest = await readManifest(outDir);
  const server = await serveBuild(outDir);
  const browser = await launchBrowser(choice);
  try {
    const page = await browser.newPage({ serviceWorkers: "block", viewport: { width: 1440, height: 900 } });
    const { url } = server;
    return [
      await weigh("manifest.json with summaries", join(outDir, "manifest.json")),
      await weigh("manifest without summaries, as the app filters it", join(outDir, METADATA_FILE)),
      filterAndCount(manifest),
      await showFirst(page, url),
      await choose(page, url),
      await chooseOverAll(page, url),
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Bytes per post, brotli 11. */
async function weigh(name: string, file: string): Promise<Figure> {
  const { length } = brotliCompressSync(await readFile(file));
  return { name: `${name}, brotli`, unit: "bytes a post", runs: [length / POSTS] };
}

/** Selections of one to three tags, with or without an excluded one, a year and words. */
function filterAndCount(manifest: Manifest): Figure {
  const filter = createFilter(manifest);
  const random = createRandom(3);
  const slug = () => manifest.tags[Math.floor(TAGS * random() ** 3)]?.slug ?? "";
  const selections = Array.from({ length: RUNS.filter }, (_, run): Selection => ({
    ...EMPTY_SELECTION,
    tags: Array.from({ length: 1 + (run % 3) }, slug),
    not: run % 4 === 0 ? [slug()] : [],
    year: run % 5 === 0 ? "2015" : undefined,
    q: run % 7 === 0 ? (manifest.posts[run]?.title.split(" ")[0] ?? "") : "",
  }));
  // The text of all posts is lower-cased once, for the first words.
  filter.select({ ...EMPTY_SELECTION, q: "a" });
  const runs = selections.map((selection) => {
    const started = performance.now();
    filter.select(selection);
    return performance.now() - started;
  });
  return { name: "filter and count, in the model", unit: "ms", runs };
}

/** Measures from the request of the index to the first list on screen; negative if the list was there first. */
async function showFirst(page: Page, url: string): Promise<Figure> {
  const runs = [];
  for (let run = 0; run < 5; run++) {
    await page.goto(url, { waitUntil: "networkidle" });
    runs.push(
      await page.evaluate((file) => {
        const painted = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN;
        const asked = performance.getEntriesByType("resource").find(({ name }) => name.endsWith(file));
        return painted - (asked as PerformanceResourceTiming).responseEnd;
      }, METADATA_FILE),
    );
  }
  return { name: "first list on screen, after the manifest has arrived", unit: "ms", runs };
}

/** Measures from the click on a tag to the painted list and counts. Every fourth choice starts without a selection. */
async function choose(page: Page, url: string): Promise<Figure> {
  const random = createRandom(11);
  const runs: number[] = [];
  while (runs.length < RUNS.choice) {
    if (runs.length % 4 === 0) await open(page, url);
    const offered = await page.locator(TAG_LINKS).count();
    if (offered === 0) await open(page, url);
    runs.push(await clickTag(page, Math.floor(random() * Math.min(offered, 8))));
  }
  return { name: "choosing a tag, to list and counts painted", unit: "ms", runs };
}

/** Measures the same with all 10,000 rows in the page. */
async function chooseOverAll(page: Page, url: string): Promise<Figure> {
  const runs: number[] = [];
  while (runs.length < RUNS.grown) {
    await open(page, `${url}?sort=oldest`);
    await page.waitForFunction((all) => document.querySelectorAll("main article").length === all, POSTS, {
      timeout: 120_000,
    });
    runs.push(await clickTag(page, runs.length % 8));
  }
  return { name: "choosing a tag over 10,000 rows, to painted", unit: "ms", runs };
}

const TAG_LINKS = "aside li a:first-child[href*='tag']:not([aria-current])";

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: "networkidle" });
  await page.waitForFunction(isHydrated);
  await page.locator(TAG_LINKS).first().hover();
  await page.waitForTimeout(300);
}

function clickTag(page: Page, index: number): Promise<number> {
  return page.evaluate(
    ([selector, linkIndex]) =>
      new Promise<number>((resolve) => {
        const link = document.querySelectorAll<HTMLElement>(selector)[linkIndex] as HTMLElement;
        const heading = document.querySelector("h1") as HTMLElement;
        const started = performance.now();
        // React updates list, counts and heading at once; the next frame paints them.
        new MutationObserver((_, observer) => {
          observer.disconnect();
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.addEventListener("message", () => resolve(performance.now() - started));
            port1.start();
            port2.postMessage(null);
          });
        }).observe(heading, { childList: true, characterData: true, subtree: true });
        link.click();
      }),
    [TAG_LINKS, index] as const,
  );
}
