import type { Page, PageOptions } from "../../support/browser/page.ts";
import { describe, expect, test } from "vitest";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import {
  activeOption,
  closeByEscape,
  marked,
  options,
  search,
  TAGS_POST,
} from "../../support/page/searchDialog.ts";
import { searchBox as box, searchDialog as dialog } from "../../support/page/searchDialog.ts";
import { sites } from "../../support/sites/sites.ts";

const { sample, blog } = await sites("sample", "blog");
const open = openPages();

async function openPage(url: string, pageOptions: PageOptions = {}): Promise<Page> {
  const page = await open(pageOptions);
  await page.goto(url);
  await hydrated(page);
  return page;
}

/** Whether the top edge of the marked passage is within the given upper fraction of the window. */
async function isInView(page: Page, passage: RegExp, fraction: number): Promise<boolean> {
  const { text, top } = await marked(page);
  return passage.test(text) && top > 0 && top < fraction;
}

describe("search results", () => {
  test("search results are listed while the reader types, and a result opens its post at the passage, which is marked and in view", async () => {
    const page = await openPage(`${blog.url}posts/the-long-road/`, {
      viewport: { width: 800, height: 360 },
    });
    await page.evaluate(() => scrollTo(0, 300));
    await page.waitFor(() => scrollY === 300);
    await search(page, "둘째 문단");
    await options(page).nth(1).waitFor();
    expect(await options(page).nth(1).locator("mark").first().textContent()).toMatch(/둘째/);
    await page.press("ArrowDown");
    await page.press("ArrowDown");
    await expect.poll(() => activeOption(page).count()).toBe(1);
    const href = await activeOption(page).getAttribute("href");
    await page.press("Enter");
    await page.waitForUrl((url) => href?.startsWith(url.pathname) === true && url.hash === "");
    await expect.poll(() => isInView(page, /둘째/, 0.9)).toBe(true);
    // Screen readers continue at the focus.
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/둘째/);

    await page.back();
    await expect.poll(() => page.url()).toBe(`${blog.url}posts/the-long-road/`);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(300);
    expect(await dialog(page).count()).toBe(0);
    await expect.poll(async () => (await marked(page)).text).toBe("");
    await page.forward();
    await expect.poll(async () => (await marked(page)).text).toMatch(/둘째/);
  });

  test("a search result on the current page opens without fetching the page again", async () => {
    const page = await openPage(`${sample.url}${TAGS_POST}`);
    const requests = page.requests();
    await search(page, "저축한 메모는");
    await closeByEscape(page);
    await search(page, "쓸모를 잃는다");
    await options(page).nth(1).waitFor();
    await options(page).nth(1).click();
    await expect.poll(async () => (await marked(page)).text).toMatch(/쓸모를/);
    expect(requests.filter(({ url }) => url.includes("body."))).toEqual([]);
    expect(new URL(await page.url()).hash).toBe("");
  });

  test("a search result for the title of the current page scrolls to its top without a new history entry", async () => {
    const page = await openPage(`${sample.url}${TAGS_POST}`);
    const title = await page.locator("main h1").innerText();
    await page.evaluate(() => scrollTo(0, 300));
    await search(page, title);
    await options(page).first().waitFor();
    const entries = await page.evaluate(() => history.length);
    await expect.poll(() => options(page).first().getAttribute("href")).toBe(`/${TAGS_POST}`);
    await page.press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    expect(await page.evaluate(() => [scrollY, history.length])).toEqual([0, entries]);
    expect(await page.url()).toBe(`${sample.url}${TAGS_POST}`);
  });

  test("a search result that is clicked twice opens, and Escape pressed twice does not leave the page", async () => {
    const page = await openPage(sample.url);
    await page.goto(`${sample.url}posts/first-post/`);
    await hydrated(page);
    await search(page, "태그");
    // Both presses happen before the browser has completed the step back that closes the dialog.
    await box(page).evaluate((each) => {
      const escape = { key: "Escape", bubbles: true, cancelable: true };
      for (let times = 0; times < 2; times++) each.dispatchEvent(new KeyboardEvent("keydown", escape));
    });
    await dialog(page).waitFor({ state: "detached" });
    expect(await page.url()).toBe(`${sample.url}posts/first-post/`);
    // If there had been two steps back, Forward would lead to the post without the dialog.
    await page.forward();
    await dialog(page).waitFor();
    expect(await page.url()).toBe(`${sample.url}posts/first-post/`);
    await closeByEscape(page);
    await search(page, "쓸모를 잃는다");
    await options(page).nth(1).waitFor();
    await options(page)
      .nth(1)
      .evaluate((each) => {
        for (let times = 0; times < 2; times++) each.click();
      });
    await page.waitForUrl(new RegExp(TAGS_POST));
    await expect.poll(async () => (await marked(page)).text).toMatch(/쓸모를/);
  });

  test.each(['"Slow, and honest"', '"wait a night"'])(
    "a search result opens the tab or the collapsed section that contains %s",
    async (phrase) => {
      const page = await openPage(sample.url);
      await search(page, phrase);
      await options(page).nth(1).waitFor();
      await options(page).nth(1).click();
      await expect.poll(() => isInView(page, /honest|night/, 1)).toBe(true);
    },
  );

  test("a search result opens in a new tab on Ctrl+Enter and on Ctrl+click, and the dialog remains open", async () => {
    const page = await openPage(sample.url);
    await search(page, "쓸모를 잃는다");
    await options(page).nth(1).waitFor();
    await page.press("ArrowDown");
    await page.press("ArrowDown");
    const tab = await page.tabOpenedBy(() => page.press("Control+Enter"));
    await tab.waitForUrl(new RegExp(TAGS_POST));
    expect(await dialog(page).count()).toBe(1);
    expect(await activeOption(page).count()).toBe(1);
    const other = await page.tabOpenedBy(() => activeOption(page).click({ modifiers: ["Control"] }));
    await other.waitForUrl(new RegExp(TAGS_POST));
    expect(await dialog(page).count()).toBe(1);
  });
});

test("a link in a body to a passage of another post marks that passage without a page load", async () => {
  const page = await openPage(`${sample.url}posts/first-post/`);
  await page.evaluate((path) => {
    const link = document.createElement("a");
    link.href = `/${path}#:~:text=${encodeURIComponent("쓸모를 잃는다")}`;
    link.textContent = "저기";
    document.querySelector(".prose p")?.append(link);
  }, TAGS_POST);
  await page.evaluate(() => ((window as unknown as { isSame: boolean }).isSame = true));
  await page.getByRole("link", { name: "저기" }).click();
  await expect.poll(async () => (await marked(page)).text).toBe("쓸모를 잃는다");
  expect(await page.evaluate(() => (window as unknown as { isSame?: boolean }).isSame)).toBe(true);
});
