import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "../../support/browser/page.ts";
import { expect, test } from "vitest";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import { sites } from "../../support/sites/sites.ts";
import { positionStored, rows } from "./listRows.ts";

const { long } = await sites("long");
const open = openPages();
const viewport = { width: 1440, height: 900 };

/** Scrolls and waits until scrolling has ended. */
const scrollTo = (page: Page, top: number) =>
  page.evaluate(
    (y) =>
      new Promise((resolve) => {
        addEventListener("scrollend", () => resolve(undefined), { once: true });
        window.scrollTo(0, y);
      }),
    top,
  );

test("the first list is shown before the manifest arrives, and can be filtered before the summaries arrive", async () => {
  const page = await open({ viewport });
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const requested: string[] = [];
  await page.intercept(/manifest\.(?:metadata|summaries)/, async ({ url }) => {
    requested.push(url.replace(/.*manifest\.(\w+).*/, "$1"));
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
  expect(requested).toEqual(["metadata", "summaries"]);
  // Empty lines reserve the space of the summaries, so that nothing moves when they arrive.
  const empty = page.locator("article p:empty");
  await expect.poll(() => empty.count()).toBeGreaterThan(10);
  const second = page.getByRole("article").nth(1);
  const before = await second.boundingBox();
  release();
  await page.waitFor(() => document.querySelectorAll("article p:empty").length === 0);
  expect((await second.boundingBox())?.y).toBe(before?.y);
});

test("all rows of a long list are added while the browser is idle, and removed when another list is chosen", async () => {
  const page = await open({ viewport });
  await page.goto(`${long.url}?sort=oldest`);
  await expect.poll(() => rows(page)).toBe(600);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(height).toBeGreaterThan(600 * 100);
  // The browser's find-in-page also finds rows that were never close to the window.
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

test("a newly chosen list is first rendered with only the rows that fill the window, and Back renders its first 24 rows and restores its scroll offset", async () => {
  const page = await open({ viewport });
  await page.goto(`${long.url}?sort=oldest`);
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
  // The new list is shown from its top, regardless of the scroll offset of the previous list.
  await scrollTo(page, 2000);
  const first = drawn();
  await page.evaluate(() => document.querySelector<HTMLElement>("aside a[href*='tag']")?.click());
  const { rows: few, bottom } = await first;
  expect(few).toBeLessThan(24);
  expect(bottom).toBeGreaterThan(viewport.height);
  await expect.poll(() => page.locator("#maru-list article").count()).toBeGreaterThan(24);
  await scrollTo(page, 900);
  await page.evaluate(() => document.querySelector<HTMLElement>("header nav a[href$='/archive/']")?.click());
  await page.waitForUrl(/\/archive\/$/);
  const again = drawn();
  await page.back();
  expect((await again).rows).toBeGreaterThanOrEqual(24);
  expect(await page.evaluate(() => window.scrollY)).toBe(900);
});

interface Manifest {
  tags: { slug: string; count: number }[];
  posts: { date: string }[];
}

const readManifest = async () =>
  JSON.parse(await readFile(join(long.folder, "manifest.json"), "utf8")) as Manifest;

test("without JavaScript, the pages of a tag and of a year list all of their posts", async () => {
  const manifest = await readManifest();
  const page = await open({ javaScriptEnabled: false });
  const [tag] = manifest.tags;
  await page.goto(`${long.url}tags/${encodeURIComponent(tag?.slug ?? "")}/`);
  await expect.poll(() => page.getByRole("article").count()).toBe(tag?.count);
  await page.goto(`${long.url}archive/2015/`);
  await expect
    .poll(() => page.getByRole("article").count())
    .toBe(manifest.posts.filter(({ date }) => date.startsWith("2015")).length);
});

test("a list opens at its top even if it was scrolled earlier in the same tab, and a reload restores its offset", async () => {
  const LIST = `${long.url}?sort=oldest`;
  const page = await open({ viewport });
  const scrolled = () => page.evaluate(() => scrollY);
  const openFar = async () => {
    await page.goto(LIST);
    await expect.poll(() => rows(page)).toBe(600);
    await scrollTo(page, 9000);
    await positionStored(page);
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
