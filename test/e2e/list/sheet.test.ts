import type { Page } from "../../support/browser/page.ts";
import { describe, expect, test } from "vitest";
import { animationsEnded } from "../../support/page/animationsEnded.ts";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import { sites } from "../../support/sites/sites.ts";
import { openSheet, sheet } from "./filterSheet.ts";

const { explorer } = await sites("explorer");
const open = openPages();

const openPhone = async (start = "") => {
  const page = await open({ viewport: { width: 360, height: 780 }, hasTouch: true });
  await page.goto(explorer.url + start);
  await hydrated(page);
  return page;
};
/** Returns the decoded URL of the page, relative to the site. */
const path = async (page: Page) => decodeURI((await page.url()).slice(explorer.url.length - 1));
const choose = (page: Page, name: string) => sheet(page).getByRole("link", { name, exact: true }).click();
const entries = (page: Page) => page.evaluate(() => history.length);

describe("the filter sheet on a phone", () => {
  test("the filter sheet has at most 84 % of the window's height, and a button that shows the number of posts and closes the sheet", async () => {
    const page = await openPhone();
    await expect.poll(() => page.getByRole("complementary").count()).toBe(0);
    await openSheet(page);
    await animationsEnded(page);
    const box = await sheet(page).boundingBox();
    expect(box?.height).toBeLessThanOrEqual(780 * 0.84 + 0.5);
    expect(box && box.y + box.height).toBeCloseTo(780, 0);
    const low = await sheet(page)
      .locator("a, button, summary")
      .evaluateAll((all) =>
        all.filter((each) => each.getBoundingClientRect().height < 44).map((each) => each.outerHTML),
      );
    expect(low.filter((html) => !html.includes("skip"))).toEqual([]);
    await choose(page, "ai 글 5편");
    await sheet(page).getByRole("button", { name: "5편 보기" }).click();
    await sheet(page).waitFor({ state: "detached" });
    await expect.poll(() => path(page)).toBe("/tags/ai/");
    expect(
      await page.getByRole("button", { name: "거르기" }).evaluate((it) => it === document.activeElement),
    ).toBe(true);
  });

  test("the filter sheet adds one history entry for all choices", async () => {
    const page = await openPhone();
    const before = await entries(page);
    await openSheet(page);
    await choose(page, "ai 글 5편");
    await choose(page, "openai 글 3편");
    await choose(page, "2025년 글 2편");
    await sheet(page).getByRole("button", { name: "2편 보기" }).click();
    await sheet(page).waitFor({ state: "detached" });
    await expect.poll(() => path(page)).toBe("/?tag=ai&tag=openai&year=2025");
    expect(await entries(page)).toBe(before + 1);
    await page.back();
    await expect.poll(() => path(page)).toBe("/");
    await expect.poll(() => sheet(page).count()).toBe(0);
  });

  test("the first Back closes the sheet and preserves the choices, and the second Back reverts all choices together", async () => {
    const page = await openPhone();
    await openSheet(page);
    await choose(page, "ai 글 5편");
    await choose(page, "oracle 글 2편");
    await expect.poll(() => path(page)).toBe("/?tag=ai&tag=oracle");
    await page.back();
    await sheet(page).waitFor({ state: "detached" });
    await expect.poll(() => path(page)).toBe("/?tag=ai&tag=oracle");
    await page.back();
    await expect.poll(() => path(page)).toBe("/");
    await expect.poll(() => sheet(page).count()).toBe(0);
  });

  test("the filter sheet leaves the URL and the history state unchanged if Escape, a tap outside or Back closes it before a choice", async () => {
    const page = await openPhone("tags/ai/");
    const closeBy = [
      () => page.press("Escape"),
      () => page.tapAt(180, 40),
      async () => void (await page.back()),
    ];
    for (const close of closeBy) {
      await openSheet(page);
      await close();
      await sheet(page).waitFor({ state: "detached" });
      await expect.poll(() => path(page)).toBe("/tags/ai/");
      expect(await page.evaluate(() => (history.state as { usr?: unknown }).usr ?? null)).toBeNull();
    }
  });

  test("the filter sheet stays open after a reload, and closing it shows the chosen list", async () => {
    const page = await openPhone();
    await openSheet(page);
    await choose(page, "ai 글 5편");
    await sheet(page).getByRole("button", { name: "5편 보기" }).waitFor();
    await page.reload();
    await sheet(page).getByRole("button", { name: "5편 보기" }).click();
    await sheet(page).waitFor({ state: "detached" });
    await expect.poll(() => path(page)).toBe("/tags/ai/");
  });

  test("the filter sheet keeps the keyboard focus inside while it is open", async () => {
    const page = await openPhone();
    await page.getByRole("button", { name: "거르기" }).focus();
    await page.press("Enter");
    await sheet(page).waitFor();
    for (let presses = 0; presses < 40; presses++) {
      await page.press("Tab");
      const isOutside = await page.evaluate(
        () => document.activeElement !== document.body && !document.activeElement?.closest("dialog"),
      );
      expect(isOutside).toBe(false);
    }
  });
});
