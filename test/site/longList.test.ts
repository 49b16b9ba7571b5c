import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "../support/browser/page.ts";
import { expect, test } from "vitest";
import { hydrated } from "../support/hydrated.ts";
import { openPages } from "../support/openPages.ts";
import { sites } from "../support/sites/sites.ts";

const { long } = await sites("long");
const open = openPages();
const viewport = { width: 1440, height: 900 };

const rows = (page: Page) => page.locator("main article").count();

test("the first list is on screen before the manifest has arrived, and the app's filter starts before the summaries have", async () => {
  const page = await open({ viewport });
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const asked: string[] = [];
  await page.intercept(/manifest\.(?:metadata|summaries)/, async ({ url }) => {
    asked.push(url.replace(/.*manifest\.(\w+).*/, "$1"));
    if (url.includes("summaries")) await held;
    return "continue";
  });
  await page.goto(long.url);
  expect(await rows(page)).toBe(10);
  await hydrated(page);
  await page
    .getByRole("complementary")
    .getByRole("link", { name: /^2023년/ })
    .click();
  await page.getByRole("heading", { level: 1, name: "2023년" }).waitFor();
  expect(asked).toEqual(["metadata", "summaries"]);
  // Lines are kept free for what is to come, so that nothing moves when it does.
  const empty = page.locator("article p:empty");
  await expect.poll(() => empty.count()).toBeGreaterThan(10);
  const second = page.getByRole("article").nth(1);
  const before = await second.boundingBox();
  release();
  await page.waitFor(() => document.querySelectorAll("article p:empty").length === 0);
  expect((await second.boundingBox())?.y).toBe(before?.y);
});

test("all rows come while the browser is idle, and go when another list is chosen", async () => {
  const page = await open({ viewport });
  await page.goto(`${long.url}?sort=oldest`);
  await expect.poll(() => rows(page)).toBe(600);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(height).toBeGreaterThan(600 * 100);
  // A row that was never near the window is no less there for the browser's own search.
  const last = page.locator("main article").last();
  expect(await last.evaluate((row) => row.checkVisibility({ contentVisibilityAuto: false }))).toBe(true);
  await page
    .getByRole("complementary")
    .getByRole("link", { name: /^2023년/ })
    .click();
  await page.getByRole("heading", { level: 1, name: "2023년" }).waitFor();
  const count = Number(/글 (\d+)편/.exec(await page.title())?.[1]);
  await expect.poll(() => rows(page)).toBe(count);
  expect(await page.getByRole("article").first().isVisible()).toBe(true);
});

test("a list that is chosen is drawn with as many rows as fill the window, and gone back to with those that were there", async () => {
  const page = await open({ viewport });
  await page.goto(`${long.url}?sort=oldest`, { until: "quiet" });
  await expect.poll(() => rows(page)).toBe(600);
  const drawn = () =>
    page.evaluate(
      () =>
        new Promise<{ rows: number; bottom: number }>((resolve) => {
          const before = document.querySelector("h1")?.textContent;
          new MutationObserver((_, observer) => {
            if (document.querySelector("h1")?.textContent === before) return;
            observer.disconnect();
            const list = [...document.querySelectorAll("#maru-list article")];
            resolve({ rows: list.length, bottom: list.at(-1)?.getBoundingClientRect().bottom ?? 0 });
          }).observe(document, { childList: true, characterData: true, subtree: true });
        }),
    );
  // Wherever the reader was: the new list begins at its top.
  await page.evaluate(() => window.scrollTo(0, 2000));
  await page.waitForTimeout(300);
  const first = drawn();
  await page.evaluate(() => document.querySelector<HTMLElement>("aside a[href*='tag']")?.click());
  const { rows: few, bottom } = await first;
  expect(few).toBeLessThan(24);
  expect(bottom).toBeGreaterThan(viewport.height);
  await expect.poll(() => page.locator("#maru-list article").count()).toBeGreaterThan(24);
  await page.evaluate(() => window.scrollTo(0, 900));
  await page.waitForTimeout(300);
  await page.evaluate(() => document.querySelector<HTMLElement>("header nav a[href$='/archive/']")?.click());
  await page.waitForUrl(/\/archive\/$/);
  const again = drawn();
  await page.back();
  expect((await again).rows).toBeGreaterThanOrEqual(24);
  expect(await page.evaluate(() => window.scrollY)).toBe(900);
});

test.each(["?sort=oldest", "tags/{tag}/"])(
  "gone back to and reloaded, %s stands at the row where it was left",
  async (path) => {
    const manifest = JSON.parse(await readFile(join(long.folder, "manifest.json"), "utf8")) as {
      tags: { slug: string; count: number }[];
    };
    const [tag] = manifest.tags;
    expect(tag?.count).toBeGreaterThan(60);
    const url = long.url + path.replace("{tag}", encodeURIComponent(tag?.slug ?? ""));
    const page = await open({ viewport: { width: 800, height: 700 } });
    await page.goto(url, { until: "quiet" });
    await expect
      .poll(() => rows(page))
      .toBeGreaterThanOrEqual(path.startsWith("?") ? 600 : (tag?.count ?? 0));
    const place = path.startsWith("?") ? 400 : 50;
    await page.evaluate((row) => document.querySelectorAll("main article")[row]?.scrollIntoView(), place);
    await page.waitForTimeout(400);
    const rowOf = (index: number) =>
      page.evaluate((at) => {
        const row = document.querySelectorAll("main article")[at];
        return { title: row?.querySelector("h2")?.textContent, top: row?.getBoundingClientRect().top };
      }, index);
    const { title, top = Number.NaN } = await rowOf(place + 1);
    expect(title).toBeTruthy();
    expect(top).toBeLessThan(700);
    const isWhereItWasLeft = async () => {
      const row = await rowOf(place + 1);
      // A browser scrolls by whole pixels, and rows have parts of one.
      return row.title === title && Math.abs((row.top ?? Number.NaN) - top) <= 1;
    };
    await page.reload({ until: "quiet" });
    await expect.poll(isWhereItWasLeft).toBe(true);
    await page
      .locator("main article")
      .nth(place + 1)
      .locator("h2 a")
      .dispatchEvent("click");
    await page.waitForUrl(/posts/);
    await page.back();
    await expect.poll(isWhereItWasLeft).toBe(true);
  },
);

test("without JavaScript every post of a tag and of a year has its link", async () => {
  const manifest = JSON.parse(await readFile(join(long.folder, "manifest.json"), "utf8")) as {
    tags: { slug: string; count: number }[];
    posts: { date: string }[];
  };
  const page = await open({ javaScriptEnabled: false });
  const [tag] = manifest.tags;
  await page.goto(`${long.url}tags/${encodeURIComponent(tag?.slug ?? "")}/`);
  await expect.poll(() => page.getByRole("article").count()).toBe(tag?.count);
  await page.goto(`${long.url}archive/2015/`);
  await expect
    .poll(() => page.getByRole("article").count())
    .toBe(manifest.posts.filter(({ date }) => date.startsWith("2015")).length);
});

test("a list that is opened anew in a tab begins at its top, and reloaded where it was", async () => {
  const LIST = `${long.url}?sort=oldest`;
  const page = await open({ viewport });
  const scrolled = () => page.evaluate(() => scrollY);
  const openFar = async () => {
    await page.goto(LIST);
    await expect.poll(() => rows(page)).toBe(600);
    await page.evaluate(() => scrollTo(0, 9000));
    await page.waitFor(() => sessionStorage.getItem("maru-list:default") !== null);
  };
  await openFar();
  await page.reload();
  await expect.poll(scrolled).toBeGreaterThan(8000);
  await openFar();
  await page.goto(`${long.url}archive/`);
  await page.goto(LIST);
  await expect.poll(() => rows(page)).toBe(600);
  expect(await scrolled()).toBe(0);
});
