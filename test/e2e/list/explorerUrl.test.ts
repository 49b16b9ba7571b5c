import { describe, expect, test } from "vitest";
import { explorerPages, titles, wide } from "../../support/page/explorer.ts";
import { countPending, waitUntilIdle } from "../../support/page/pendingCallbacks.ts";
import { sites } from "../../support/sites/sites.ts";

const { explorer } = await sites("explorer");
const { open, openWide, url } = explorerPages(explorer.url);

describe("list URL", () => {
  test("a URL with a selection shows only the selected posts from the start, without a layout shift", async () => {
    const page = await open(wide);
    await page.beforeScripts(() => {
      const titlesSeen = new Set<string>();
      let shift = 0;
      const add = (entries: PerformanceEntryList) => {
        for (const entry of entries) shift += (entry as PerformanceEntry & { value: number }).value;
      };
      const observer = new PerformanceObserver((entries) => add(entries.getEntries()));
      observer.observe({ type: "layout-shift", buffered: true });
      // Uses the original function, because `countPending` must not count this endless loop.
      const nextFrame = requestAnimationFrame.bind(window);
      const look = () => {
        for (const title of document.querySelectorAll<HTMLElement>("main article h2")) {
          if (title.checkVisibility({ visibilityProperty: true })) titlesSeen.add(title.innerText);
        }
        nextFrame(look);
      };
      look();
      const observed = () => {
        add(observer.takeRecords());
        return { titles: [...titlesSeen], shift };
      };
      Object.assign(window, { observed });
    });
    await countPending(page);
    const observed = () => page.evaluate(() => (Reflect.get(window, "observed") as () => unknown)());
    const expected = { titles: ["스타게이트, 그 다음", "스타게이트 프로젝트"], shift: 0 };
    await page.goto(`${explorer.url}?tag=ai&tag=oracle`, { until: "quiet" });
    await waitUntilIdle(page);
    expect(await observed()).toEqual(expected);
    await page.reload({ until: "quiet" });
    await waitUntilIdle(page);
    expect(await observed()).toEqual(expected);
  });

  test("a URL with a selection shows the unfiltered list if the app cannot be loaded", async () => {
    const page = await open(wide);
    await page.intercept(/assets\/main/, async () => "abort");
    await page.goto(`${explorer.url}?tag=ai&tag=oracle`);
    await page.getByRole("link", { name: "The reading room" }).waitFor();
    expect(await page.getByRole("link", { name: "The reading room" }).isVisible()).toBe(true);
  });

  test("the URL of an unknown tag shows a message with a link to the most similar tag", async () => {
    const page = await openWide("?tag=ai&tag=opnai");
    await page.getByText("‘opnai’라는 태그는 없습니다.").waitFor();
    await expect.poll(() => titles(page)).toEqual([]);
    await page.getByRole("main").getByRole("link", { name: "openai", exact: true }).first().click();
    await expect.poll(() => url(page)).toBe("/?tag=ai&tag=openai");
    const response = await page.goto(`${explorer.url}tags/opnai/`);
    expect(response?.status).toBe(404);
    await page.getByRole("main").getByRole("link", { name: "openai" }).click();
    await expect.poll(() => url(page)).toBe("/tags/openai/");
  });

  test("a list has the same posts and scroll offset after a reload and after Back", async () => {
    const page = await open({ viewport: { width: 800, height: 400 } });
    await page.goto(`${explorer.url}?tag=ai&sort=oldest`);
    await page.getByRole("link", { name: "스타게이트 프로젝트" }).waitFor();
    await page.evaluate(() => window.scrollTo(0, 260));
    await page.reload();
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(260);
    // A mouse click would first scroll to the link.
    await page.getByRole("link", { name: "스타게이트 프로젝트" }).dispatchEvent("click");
    await page.getByRole("heading", { level: 1, name: "스타게이트 프로젝트" }).waitFor();
    await page.back();
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(260);
    await expect.poll(() => titles(page)).toHaveLength(5);
  });

  test("the copy button copies the absolute, percent-encoded URL of the list", async () => {
    const page = await open({ ...wide, clipboard: true });
    await page.goto(`${explorer.url}?tag=ai&tag=${encodeURIComponent("데이터센터")}`);
    await page.getByRole("button", { name: "링크 복사" }).click();
    await page.getByText("복사했습니다").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(`${explorer.url}?tag=ai&tag=${encodeURIComponent("데이터센터")}`);
  });
});
