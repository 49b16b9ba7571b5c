import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Page } from "../../support/browser/page.ts";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import { sites } from "../../support/sites/sites.ts";
import { membersOf } from "../../support/runner/suite.ts";
import { positionStored, rows } from "./listRows.ts";

const { long } = await sites("long");
const open = openPages();

/** Settings that change the heights of rows: fonts with different letter widths, and larger text. */
const READERS = [
  { reader: "with Korean fonts", open, fontSize: "100%" },
  { reader: "without Korean fonts", open: openPages("latin"), fontSize: "100%" },
  { reader: "with text at 150 %", open, fontSize: "150%" },
];

const PATHS = ["?sort=oldest", "tags/{tag}/"];
const ALL = READERS.flatMap((each) =>
  PATHS.map((path) => [each.reader, path, each.open, each.fontSize] as const),
);

/** Indices of cases that cover each reader and each list. */
const QUICK = [0, 3, 4];

const viewport = { width: 800, height: 700 };

/** Returns the list's URL with `{tag}` replaced, the index of the row to scroll to, and the number of rows. */
async function resolveList(path: string): Promise<{ url: string; index: number; count: number }> {
  if (path.startsWith("?")) return { url: long.url + path, index: 400, count: 600 };
  const manifest = JSON.parse(await readFile(join(long.folder, "manifest.json"), "utf8")) as {
    tags: { slug: string; count: number }[];
  };
  const [tag] = manifest.tags;
  const count = tag?.count ?? 0;
  expect(count).toBeGreaterThan(60);
  return { url: long.url + path.replace("{tag}", encodeURIComponent(tag?.slug ?? "")), index: 50, count };
}

const waitForSummaries = (page: Page) =>
  page.waitFor(() => document.querySelectorAll("article p:empty").length === 0);

/** Scrolls to a row, reloads, opens the next post and goes back. Expects the same position after the reload and after Back. */
async function expectRestored(page: Page, index: number): Promise<void> {
  await page.evaluate((row) => document.querySelectorAll("main article")[row]?.scrollIntoView(), index);
  await positionStored(page);
  // Compares the second row of the window, whose position also depends on the height of the first row.
  const rowBelow = () =>
    page.evaluate((at) => {
      const row = document.querySelectorAll("main article")[at];
      return { title: row?.querySelector("h2")?.textContent, top: row?.getBoundingClientRect().top };
    }, index + 1);
  const { title, top = Number.NaN } = await rowBelow();
  expect(title).toBeTruthy();
  expect(top).toBeLessThan(viewport.height);
  const isAtSameOffset = async () => {
    const row = await rowBelow();
    // Browsers scroll by whole pixels, but rows have fractional heights.
    return row.title === title && Math.abs((row.top ?? Number.NaN) - top) <= 1;
  };
  await page.reload();
  await expect.poll(isAtSameOffset).toBe(true);
  await hydrated(page);
  await page
    .locator("main article")
    .nth(index + 1)
    .locator("h2 a")
    .dispatchEvent("click");
  await page.waitForUrl(/posts/);
  await page.back();
  await expect.poll(isAtSameOffset).toBe(true);
}

test.each(membersOf(ALL, (_, index) => QUICK.includes(index)))(
  "for a reader %s, the list %s has the same row at the top of the window after a reload and after Back",
  async (_reader, path, openPage, fontSize) => {
    const { url, index, count } = await resolveList(path);
    const page = await openPage({ viewport });
    await page.beforeScripts((size) => {
      addEventListener("DOMContentLoaded", () => (document.documentElement.style.fontSize = size));
    }, fontSize);
    await page.goto(url);
    await expect.poll(() => rows(page)).toBeGreaterThanOrEqual(count);
    await waitForSummaries(page);
    await expectRestored(page, index);
  },
);

test("if rows were rendered before their summaries arrived, the restored list has the original heights of these rows", async () => {
  const page = await open({ viewport });
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.intercept(/manifest\.summaries/, async () => {
    await held;
    return "continue";
  });
  const { url, index, count } = await resolveList("?sort=oldest");
  await page.goto(url);
  await expect.poll(() => rows(page)).toBe(count);
  expect(await page.locator("article p:empty").count()).toBeGreaterThan(index);
  release();
  await waitForSummaries(page);
  await expectRestored(page, index);
});
