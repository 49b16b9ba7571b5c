import type { Page } from "../../support/browser/page.ts";
import { describe, expect, test } from "vitest";
import { axeViolations } from "../../support/checks/axe.ts";
import { layoutShifts } from "../../support/checks/layoutShifts.ts";
import { openPages } from "../../support/page/openPages.ts";
import {
  focusedWords,
  go,
  historyStarted,
  historyStartedByScroll,
  LONG_POST,
  paragraphAtLine,
  PHONE,
  prepareReader,
  readTo,
  startByWheel,
  stored,
} from "../../support/page/readingHistory.ts";
import { waitUntilIdle } from "../../support/page/pendingCallbacks.ts";
import { sites } from "../../support/sites/sites.ts";

const { sample, blog } = await sites("sample", "blog");
const open = openPages();
const url = sample.url + LONG_POST;

const openReader = async () => prepareReader(await open(PHONE));
const resume = (page: Page) => page.getByRole("main").getByRole("button", { name: /^이어 읽기/ });

describe("reading position", () => {
  test("the reading position is stored when scrolling ends, offered at the top, and resumed exactly, even after changes of text size, width and preceding text", async () => {
    const page = await openReader();
    await go(page, url);
    const line = await readTo(page, 5);
    await page.resize({ width: 900, height: 700 });
    await page.intercept(
      ({ href }) => href === url,
      async (request) => {
        const response = await request.fetch();
        const added = `<p>${"새로 쓴 첫 문단. ".repeat(60)}</p>`;
        const body = (await response.text()).replace('class="prose">', `$&${added}`);
        return { contentType: "text/html; charset=utf-8", body };
      },
    );
    await go(page, url);
    await resume(page).waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(await resume(page).textContent()).toMatch(/% 읽음/);
    expect(await layoutShifts(page)).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    await page.evaluate(() => (document.documentElement.style.fontSize = "150%"));
    // Uses the keyboard alone.
    await resume(page).focus();
    await page.press("Enter");
    await expect.poll(() => paragraphAtLine(page)).toBe(line);
    expect(await focusedWords(page)).toBe(line);
    expect(await resume(page).count()).toBe(0);
  });

  test("the reading position is not stored within the first screen, and is removed at the end of the text", async () => {
    const page = await openReader();
    await go(page, url);
    await startByWheel(page, 200);
    await waitUntilIdle(page);
    expect(await stored(page, "places")).toBeNull();
    await readTo(page, 5);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect.poll(() => stored(page, "places")).toBeNull();
  });

  test("the reading position is not offered at a URL with a fragment; the offer closes by × and by scrolling past it", async () => {
    const page = await openReader();
    await go(page, url);
    await readTo(page, 5);
    await go(page, sample.url);
    const id = await page.goto(url).then(() => page.locator("#maru-body h2").first().getAttribute("id"));
    await resume(page).waitFor();
    await page.getByRole("main").getByRole("button", { name: "닫기" }).click();
    expect(await resume(page).count()).toBe(0);
    await page.reload();
    await resume(page).waitFor();
    await page.wheel(650);
    await expect.poll(() => resume(page).count()).toBe(0);
    await go(page, sample.url);
    await go(page, `${url}#${id}`);
    await historyStarted(page);
    expect(await resume(page).count()).toBe(0);
    expect(await page.evaluate(() => document.querySelector(":target")?.id)).toBe(id);
  });

  test("no reading position is stored for a page that is loading after Back", async () => {
    const page = await openReader();
    await go(page, `${sample.url}posts/first-post/`);
    await page.evaluate((href) => {
      const link = Object.assign(document.createElement("a"), { href, textContent: "책" });
      document.querySelector("footer")?.append(link);
    }, url);
    await page.getByRole("link", { name: "책", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "느리게 읽는 법" }).waitFor();
    await readTo(page, 5);
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.intercept(/first-post\/body\./, async () => {
      await held;
      return "continue";
    });
    await page.back();
    await page.waitForUrl(/first-post/);
    await waitUntilIdle(page);
    const positions = JSON.parse((await stored(page, "places")) ?? "[]") as { path: string }[];
    expect(positions.map(({ path }) => path)).toEqual([new URL(url).pathname]);
    release();
    await page.getByRole("heading", { level: 1, name: "첫 글을 쓰는 순서" }).waitFor();
  });
});

test("below a base path, the storage key of the reading history ends with the base path", async () => {
  const page = await openReader();
  await go(page, `${blog.url}reading/`);
  await page.wheel(20);
  await historyStartedByScroll(page, "/blog/");
  expect(await stored(page, "visit")).toBeNull();
});
