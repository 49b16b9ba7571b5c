import axe from "axe-core";
import type { Page } from "../support/browser/page.ts";
import { describe, expect, test } from "vitest";
import { hydrated } from "../support/hydrated.ts";
import { openPages } from "../support/openPages.ts";
import { sites } from "../support/sites/sites.ts";

const { shelf } = await sites("shelf");
const open = openPages();

const openPhone = async (path = "") => {
  const page = await open({ viewport: { width: 360, height: 780 }, hasTouch: true });
  await page.goto(shelf.url + path);
  await hydrated(page);
  return page;
};
const address = (page: Page) => decodeURI(page.url().slice(shelf.url.length - 1));
const sheet = (page: Page) => page.getByRole("dialog", { name: "거르기" });
const openSheet = async (page: Page) => {
  await page.getByRole("button", { name: "거르기" }).click();
  await sheet(page).waitFor();
};
const choose = (page: Page, name: string) => sheet(page).getByRole("link", { name, exact: true }).click();
const entries = (page: Page) => page.evaluate(() => history.length);

describe("on a phone the facets are a sheet", () => {
  test("of at most 84 % of the height, with a button that tells the number of posts", async () => {
    const page = await openPhone();
    await expect.poll(() => page.getByRole("complementary").count()).toBe(0);
    await openSheet(page);
    await page.waitForTimeout(250);
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
    await expect.poll(() => address(page)).toBe("/tags/ai/");
    expect(
      await page.getByRole("button", { name: "거르기" }).evaluate((it) => it === document.activeElement),
    ).toBe(true);
  });

  test("in which all choices are one entry of the history", async () => {
    const page = await openPhone();
    const before = await entries(page);
    await openSheet(page);
    await choose(page, "ai 글 5편");
    await choose(page, "openai 글 3편");
    await choose(page, "2025년 글 2편");
    await sheet(page).getByRole("button", { name: "2편 보기" }).click();
    await sheet(page).waitFor({ state: "detached" });
    await expect.poll(() => address(page)).toBe("/?tag=ai&tag=openai&year=2025");
    expect(await entries(page)).toBe(before + 1);
    await page.back();
    await expect.poll(() => address(page)).toBe("/");
    await expect.poll(() => sheet(page).count()).toBe(0);
  });

  test("that Back closes before it leaves the page, with what was chosen kept as one entry", async () => {
    const page = await openPhone();
    await openSheet(page);
    await choose(page, "ai 글 5편");
    await choose(page, "oracle 글 2편");
    await expect.poll(() => address(page)).toBe("/?tag=ai&tag=oracle");
    await page.back();
    await sheet(page).waitFor({ state: "detached" });
    await expect.poll(() => address(page)).toBe("/?tag=ai&tag=oracle");
    await page.back();
    await expect.poll(() => address(page)).toBe("/");
    await expect.poll(() => sheet(page).count()).toBe(0);
  });

  test("that Escape, a touch beside it and Back close without a trace where nothing was chosen", async () => {
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
      expect(address(page)).toBe("/tags/ai/");
      expect(await page.evaluate(() => (history.state as { usr?: unknown }).usr ?? null)).toBeNull();
    }
  });

  test("that stays open when the page is reloaded, and closes to the list it was opened over", async () => {
    const page = await openPhone();
    await openSheet(page);
    await choose(page, "ai 글 5편");
    await sheet(page).getByRole("button", { name: "5편 보기" }).waitFor();
    await page.reload();
    await sheet(page).getByRole("button", { name: "5편 보기" }).click();
    await sheet(page).waitFor({ state: "detached" });
    expect(address(page)).toBe("/tags/ai/");
  });

  test("of which the keyboard reaches every part and no other of the page", async () => {
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

describe.each(["light", "dark"] as const)("in the %s theme", (colorScheme) => {
  test.each([360, 1440])(
    "lists, notices and the open sheet have no fault that axe finds at %i px",
    async (width) => {
      const page = await open({ colorScheme, viewport: { width, height: 800 }, hasTouch: width < 500 });
      const faults: string[] = [];
      const look = async (state: string) => {
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate(() =>
          (window as unknown as { axe: typeof axe }).axe.run(),
        );
        faults.push(...violations.map(({ id, nodes }) => `${state}: ${id}: ${nodes[0]?.html}`));
        if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth))
          faults.push(`${state}: wide`);
      };
      for (const path of [
        "",
        "tags/ai/",
        "?tag=ai&not=oracle&sort=oldest",
        "?tag=ai&tag=opnai&q=x",
        "posts/stargate/",
      ]) {
        await page.goto(shelf.url + path);
        await hydrated(page);
        await look(path);
      }
      await page.goto(shelf.url);
      await hydrated(page);
      if (width < 500) await openSheet(page);
      await page.locator("summary:visible").click();
      await page.getByRole("searchbox", { name: "태그 찾기" }).waitFor();
      await page.waitForTimeout(250);
      await look("unfolded");
      expect(faults).toEqual([]);
    },
  );
});
