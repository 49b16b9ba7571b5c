import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { isHydrated } from "../../test/support/page/hydrated.ts";
import { launchBrowser } from "../../test/support/browser/launchBrowser.ts";
import { startDev } from "./devServer.ts";
import { gatherFigures } from "../report/figures.ts";
import type { Bench } from "./measureBuild.ts";
import { maru, siteOf } from "../peers/maru.ts";
import { generatePosts } from "../../test/support/generate/generatePosts.ts";
import type { Figure } from "../report/table.ts";

const RUNS = { start: 5, save: 20 };
const POSTS = 1000;

/** Starts of the server, in order: `site.clean()` removes the cache before the first one. */
const STARTS = ["first start", "start"] as const;

/**
 * Measures the time from the start of the dev server to its first page, with and without a cache, and from a save to the updated page.
 */
export async function measureDevServer(bench: Bench): Promise<Figure[]> {
  const { folder, browser: choice, posts = [POSTS], runs } = bench;
  const browser = await launchBrowser(choice);
  const { note, all } = gatherFigures();
  try {
    for (const count of posts) {
      const root = join(folder, String(count));
      await generatePosts(root, count);
      const { posts: copied } = await maru().prepare(join(root, "site"), join(root, "posts"));
      const content = join(copied, "..");
      const site = siteOf(content, join(root, "site"));
      for (let run = 0; run < (runs ?? RUNS.start); run++) {
        await site.clean();
        for (const what of STARTS) {
          const milliseconds = await timeStart(browser, content, site.cache);
          note({ name: `${what} to first page shown, ${count} posts`, unit: "ms" }, milliseconds);
        }
      }
      for (const milliseconds of await timeSaves(browser, site.cache, { content, runs: runs ?? RUNS.save })) {
        note({ name: `save to shown, ${count} posts`, unit: "ms" }, milliseconds);
      }
    }
    return all();
  } finally {
    await browser.close();
  }
}

async function timeStart(browser: Browser, content: string, cache: string): Promise<number> {
  const page = await browser.newPage();
  const started = performance.now();
  const server = await startDev(content, cache);
  try {
    await page.goto(server.url, { waitUntil: "commit" });
    await page.waitForFunction(() => document.querySelector("main h1"), undefined, { timeout: 0 });
    return performance.now() - started;
  } finally {
    await page.close();
    await server.stop();
  }
}

async function timeSaves(
  browser: Browser,
  cache: string,
  { content, runs }: { content: string; runs: number },
): Promise<number[]> {
  const server = await startDev(content, cache);
  const page = await browser.newPage();
  try {
    await page.goto(`${server.url}posts/post-7/`, { waitUntil: "networkidle" });
    await page.waitForFunction(isHydrated);
    const times = [];
    // The first save is a warm-up.
    for (let run = -1; run < runs; run++) {
      const started = performance.now();
      await appendFile(join(content, "posts/post-7.md"), `\nSaved ${run}.\n`);
      await shown(page, `Saved ${run}.`);
      if (run >= 0) times.push(performance.now() - started);
    }
    return times;
  } finally {
    await page.close();
    await server.stop();
  }
}

/** Checks in each frame; a locator's `waitFor` polls after 20, 50, 100, 100 and then every 500 ms. */
async function shown(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (expected) => document.querySelector("main")?.textContent.includes(expected),
    text,
  );
}
