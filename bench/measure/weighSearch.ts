import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { isHydrated } from "../../test/support/page/hydrated.ts";
import { allLoaded, openBox, typeLetter } from "./searchBox.ts";
import type { Figure } from "../report/table.ts";

/** Delay of each request in milliseconds, so that requests after the first results are not counted before them. */
const LATENCY = 150;

interface Weighed {
  browser: Browser;
  outDir: string;
  /** URL of a post, on which the index is not loaded yet. */
  url: string;
  /** The query. */
  word: string;
}

/** Returns the compressed bytes requested since the box was opened: until the first results are painted, and in total. */
export async function weighSearch({ browser, outDir, url, word }: Weighed): Promise<Figure[]> {
  const page = await browser.newPage({ serviceWorkers: "block" });
  const client = await page.context().newCDPSession(page);
  const asked: string[] = [];
  await openBox(page, url, async () => {
    await page.context().route("**/*", async (route) => {
      asked.push(decodeURIComponent(new URL(route.request().url()).pathname));
      await new Promise((resolve) => setTimeout(resolve, LATENCY));
      await route.continue();
    });
  });
  await typeLetter(page, client, word);
  await page.locator("dialog [role=option]").first().waitFor();
  const first = [...asked];
  await allLoaded(page);
  await page.context().close();
  const figure = async (name: string, paths: string[]): Promise<Figure> => {
    const sizes = await Promise.all(paths.map((path) => sizeOf(join(outDir, path))));
    return { name, unit: "bytes", runs: [sizes.reduce((sum, size) => sum + size, 0)] };
  };
  console.log(`Before the first results:\n${first.join("\n")}`);
  return [
    await figure("before the first results, brotli", first),
    await figure("until all that is loaded is there, brotli", asked),
  ];
}

/** Returns the compressed size of a file. */
async function sizeOf(file: string): Promise<number> {
  const { size } = await stat(existsSync(`${file}.br`) ? `${file}.br` : file);
  return size;
}

/** Returns the bytes loaded for search by a reader who opens a list and a post and never searches. */
export async function weighNever({ browser, urls }: { browser: Browser; urls: string[] }): Promise<Figure> {
  const page = await browser.newPage({ serviceWorkers: "block" });
  const sizes: Promise<number>[] = [];
  page.on("response", (response) => {
    if (!/search/i.test(response.url())) return;
    sizes.push(response.body().then(({ length }) => length));
  });
  for (const url of urls) {
    await page.goto(url, { waitUntil: "networkidle" });
    await page.waitForFunction(isHydrated);
    await page.waitForTimeout(1000);
  }
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await page.close();
  return { name: "fetched for search by a reader who never searches", unit: "bytes", runs: [bytes] };
}
