import type { Page, PageOptions } from "../../support/browser/page.ts";
import { describe, expect, test } from "vitest";
import { overflow } from "../../support/checks/axe.ts";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import { closeByEscape, countStepsBack, options, search } from "../../support/page/searchDialog.ts";
import { searchBox as box, searchDialog as dialog } from "../../support/page/searchDialog.ts";
import { countPending, waitUntilIdle } from "../../support/page/pendingCallbacks.ts";
import { sites } from "../../support/sites/sites.ts";

const { sample } = await sites("sample");
const open = openPages();
const phone: PageOptions = {
  viewport: { width: 360, height: 780 },
  hasTouch: true,
  isMobile: true,
};

async function openPage(url: string, pageOptions: PageOptions = {}): Promise<Page> {
  const page = await open(pageOptions);
  await countPending(page);
  await page.goto(url);
  await hydrated(page);
  return page;
}

describe("search link", () => {
  test.each([
    [360, "light"],
    [768, "dark"],
    [1440, "light"],
  ] as const)(
    "the search link is at least 44 px wide and high in a window of %i px and fits into the page",
    async (width, colorScheme) => {
      const page = await openPage(sample.url, { viewport: { width, height: 800 }, colorScheme });
      const { width: wide = 0, height = 0 } =
        (await page.getByRole("link", { name: "검색" }).boundingBox()) ?? {};
      expect(Math.min(wide, height)).toBeGreaterThanOrEqual(44);
      expect(await overflow(page)).toBe(0);
    },
  );
});

describe("search dialog", () => {
  test("the search dialog opens on a click on the search link, on /, Ctrl+K and ⌘K, and closes on Escape", async () => {
    const page = await openPage(sample.url);
    for (const openIt of [
      () => page.getByRole("link", { name: "검색" }).click(),
      () => page.press("/"),
      () => page.press("Control+k"),
      () => page.press("Meta+k"),
    ]) {
      await openIt();
      await dialog(page).waitFor();
      expect(await box(page).evaluate((each) => each === document.activeElement)).toBe(true);
      await closeByEscape(page);
      expect(await page.url()).toBe(sample.url);
    }
  });

  test("the search dialog opens on the same physical keys in a Korean layout, but not in a text field or on other keys", async () => {
    const page = await openPage(sample.url);
    interface Pressed {
      key: string;
      code: string;
      altKey?: boolean;
      ctrlKey?: boolean;
    }
    const press = (at: string, keys: Pressed) =>
      page.evaluate(
        ({ selector, pressed }) => {
          const event = new KeyboardEvent("keydown", { ...pressed, bubbles: true, cancelable: true });
          return !document.querySelector(selector)?.dispatchEvent(event);
        },
        { selector: at, pressed: keys },
      );
    // The only fields of the page are check boxes, in which no text can be typed.
    await page.evaluate(() => document.body.append(document.createElement("textarea")));
    expect(await press("textarea", { key: "/", code: "Slash" })).toBe(false);
    expect(await press("body", { key: "/", code: "Slash", altKey: true })).toBe(false);
    expect(await press("body", { key: "-", code: "Slash" })).toBe(false);
    expect(await press("body", { key: "k", code: "KeyK" })).toBe(false);
    await waitUntilIdle(page);
    expect(await dialog(page).count()).toBe(0);
    expect(await press("body", { key: "ㅏ", code: "KeyK", ctrlKey: true })).toBe(true);
    await dialog(page).waitFor();
    await closeByEscape(page);
    expect(await press("body", { key: "Process", code: "Slash" })).toBe(true);
    await dialog(page).waitFor();
  });

  test("the code and the index of the search are not fetched before the reader searches", async () => {
    const page = await open();
    await countPending(page);
    const requests = page.requests();
    await page.goto(`${sample.url}posts/first-post/`, { until: "quiet" });
    await hydrated(page);
    await waitUntilIdle(page);
    expect(requests.length).toBeGreaterThan(1);
    expect(requests.filter(({ url }) => /search|worker/i.test(url))).toEqual([]);
  });

  test("the search dialog remains open if a press begins in its box and ends outside of it", async () => {
    const page = await openPage(sample.url);
    await search(page, "태그");
    const stepsBack = await countStepsBack(page);
    const { x = 0, y = 0, height = 0 } = (await box(page).boundingBox()) ?? {};
    const release = await page.drag({ x: x + 60, y: y + height / 2 }, { x: 5, y: y + height / 2 });
    await release();
    await waitUntilIdle(page);
    expect(await stepsBack()).toBe(0);
    expect(await dialog(page).count()).toBe(1);
    await page.clickAt(5, 5);
    await dialog(page).waitFor({ state: "detached" });
  });

  test("the search dialog closes on Back without changing the page, and on a press outside; Forward opens it again", async () => {
    const page = await openPage(`${sample.url}posts/first-post/`);
    await page.evaluate(() => scrollTo(0, 200));
    await search(page, "태그");
    await options(page).first().waitFor();
    const requests = page.requests();
    await page.back();
    await dialog(page).waitFor({ state: "detached" });
    expect(await page.url()).toBe(`${sample.url}posts/first-post/`);
    expect(await page.evaluate(() => scrollY)).toBe(200);
    await page.forward();
    await dialog(page).waitFor();
    await page.clickAt(5, 5);
    await dialog(page).waitFor({ state: "detached" });
    await waitUntilIdle(page);
    expect(requests).toEqual([]);
    expect(await page.evaluate(() => scrollY)).toBe(200);
  });

  test("the search dialog fills a phone's screen, and its text is large enough that the browser does not zoom in", async () => {
    const page = await openPage(sample.url, phone);
    await page.getByRole("link", { name: "검색" }).tap();
    await dialog(page).waitFor();
    expect(await dialog(page).boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 780 });
    expect(await box(page).evaluate((each) => getComputedStyle(each).fontSize)).toBe("16px");
    await page.evaluate(() => {
      // Simulates an on-screen keyboard that covers the lower half of the screen.
      Object.defineProperty(visualViewport, "height", { configurable: true, value: 390 });
      visualViewport?.dispatchEvent(new Event("resize"));
    });
    await expect.poll(async () => (await dialog(page).boundingBox())?.height).toBe(390);
  });
});
