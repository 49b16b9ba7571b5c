import axe from "axe-core";
import type { PageOptions, Page } from "../support/browser/page.ts";
import { describe, expect, test } from "vitest";
import { hydrated } from "../support/hydrated.ts";
import { openPages } from "../support/openPages.ts";
import { sites } from "../support/sites/sites.ts";

const { reading, long } = await sites("reading", "long");
const open = openPages();
const wide: PageOptions = { viewport: { width: 1440, height: 900 } };
const narrow: PageOptions = {
  viewport: { width: 360, height: 780 },
  hasTouch: true,
  isMobile: true,
};

async function openRoom(options: PageOptions, url = `${reading.url}posts/room/`): Promise<Page> {
  const page = await open(options);
  await page.beforeScripts(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[]) {
        if (!entry.hadRecentInput) shifts.push(entry.value);
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(url);
  await hydrated(page);
  return page;
}

const scrollTo = (page: Page, top: number) => page.evaluate((y) => window.scrollTo(0, y), top);
const shifts = (page: Page) => page.evaluate(() => Reflect.get(window, "shifts") as number[]);
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");
const beside = (page: Page) => page.locator(".prose > .contents nav");
const bar = (page: Page) => page.locator(".maru-aids");

async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** Scrolls down, and back up a little, as one does who looks for the way. */
async function scrollBack(page: Page, to: number): Promise<void> {
  await scrollTo(page, to + 60);
  await page.locator(".maru-aids").waitFor({ state: "attached" });
  await page.waitForTimeout(100);
  await scrollTo(page, to);
}

describe("the list of contents on a wide screen", () => {
  test("stands beside the text from the first paint, stays there, and marks the current section", async () => {
    const page = await openRoom(wide);
    const text = await page.locator(".prose > p").first().boundingBox();
    const list = await beside(page).boundingBox();
    expect(list!.x).toBeGreaterThanOrEqual(text!.x + text!.width + 40);
    expect(list!.x + list!.width).toBeLessThanOrEqual(1440);
    expect(await beside(page).locator("[aria-current]").count()).toBe(0);
    await page
      .getByRole("heading", { name: "부호가 하는 일" })
      .evaluate((heading) => heading.scrollIntoView());
    const current = beside(page).locator("[aria-current=location]");
    await expect.poll(() => current.allTextContents()).toEqual(["부호가 하는 일"]);
    expect((await beside(page).boundingBox())!.y).toBe(24);
    await beside(page).getByRole("link", { name: "다시 펼치기" }).click();
    await expect.poll(() => current.allTextContents()).toEqual(["다시 펼치기"]);
    expect(await shifts(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1440);
  });

  test("tells the minutes that are left, not to screen readers at each change, and leads to the top", async () => {
    const page = await openRoom(wide);
    const left = beside(page).locator(".maru-left > span");
    await scrollTo(page, 900);
    await expect.poll(() => left.textContent()).toMatch(/^\d분 남음$/);
    const before = Number.parseInt((await left.textContent()) ?? "", 10);
    await scrollTo(page, 3200);
    await expect.poll(async () => Number.parseInt((await left.textContent()) ?? "", 10)).toBeLessThan(before);
    expect(await left.evaluate((each) => each.closest("[aria-live], [role=status], output"))).toBeNull();
    await beside(page).getByRole("button", { name: "맨 위로" }).click();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(await focused(page)).toBe("읽기 좋은 방");
    await expect.poll(() => beside(page).getByRole("button").count()).toBe(0);
    await scrollBack(page, 1500);
    expect(await bar(page).isVisible()).toBe(false);
  });

  test("scrolls itself where it is longer than the screen", async () => {
    const page = await openRoom(wide, `${long.url}book/`);
    const list = beside(page);
    expect((await list.boundingBox())!.height).toBeLessThanOrEqual(900 - 48);
    await scrollTo(page, 40_000);
    const current = list.locator("[aria-current]");
    await expect.poll(() => list.evaluate((each) => each.scrollTop)).toBeGreaterThan(100);
    const { y } = (await current.boundingBox())!;
    expect(y).toBeGreaterThan(24);
    expect(y).toBeLessThan(876);
  });

  test("is there without JavaScript", async () => {
    const page = await open({ ...wide, javaScriptEnabled: false });
    await page.goto(`${reading.url}posts/room/`);
    await beside(page).getByRole("link", { name: "다시 펼치기" }).click();
    expect(new URL(await page.url()).hash).toBe(`#${encodeURIComponent("다시-펼치기")}`);
  });

  test("is none where a text has few headings", async () => {
    const page = await openRoom(wide, `${reading.url}posts/room-ja/`);
    expect(await page.locator(".contents").count()).toBe(0);
  });
});

describe("the bar at the foot of a narrow screen", () => {
  test("comes when one scrolls back, goes when one reads on, and covers no way to the lists", async () => {
    const page = await openRoom(narrow);
    await scrollTo(page, 2500);
    await bar(page).waitFor({ state: "attached" });
    expect(await bar(page).isVisible()).toBe(false);
    await scrollBack(page, 2400);
    await bar(page).waitFor();
    expect(await bar(page).locator("span").textContent()).toMatch(/^\d분 남음$/);
    const box = (await bar(page).boundingBox())!;
    const nav = (await page.getByRole("navigation", { name: "주 메뉴" }).boundingBox())!;
    expect(box.y + box.height).toBeLessThanOrEqual(nav.y + 1);
    for (const button of await bar(page).getByRole("button").all()) {
      const { width, height } = (await button.boundingBox())!;
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }
    await scrollTo(page, 2600);
    await expect.poll(() => bar(page).isVisible()).toBe(false);
    expect(await shifts(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  test("opens the contents, which a choice, Escape and a press beside them close", async () => {
    const page = await openRoom(narrow);
    await scrollBack(page, 2400);
    const button = bar(page).getByRole("button", { name: "차례" });
    const sheet = page.getByRole("dialog", { name: "차례" });
    await button.click();
    await sheet.waitFor();
    expect(await sheet.locator("[aria-current]").count()).toBe(1);
    expect(await sheet.locator("[aria-current]").evaluate((each) => each === document.activeElement)).toBe(
      true,
    );
    await page.press("Escape");
    await sheet.waitFor({ state: "detached" });
    expect(await focused(page)).toBe("차례");
    await button.press("Enter");
    await sheet.waitFor();
    await page.clickAt(180, 40);
    await sheet.waitFor({ state: "detached" });
    await button.click();
    await sheet.getByRole("link", { name: "다시 펼치기" }).click();
    await sheet.waitFor({ state: "detached" });
    expect(new URL(await page.url()).hash).toBe(`#${encodeURIComponent("다시-펼치기")}`);
    expect(await focused(page)).toBe("다시 펼치기");
    await expect
      .poll(() => page.evaluate(() => document.querySelector(":target")?.getBoundingClientRect().top ?? -1))
      .toBeLessThan(200);
  });

  test("leads back to the top after two screens, with the focus on the title", async () => {
    const page = await openRoom(narrow);
    const top = bar(page).getByRole("button", { name: "맨 위로" });
    await scrollBack(page, 1000);
    await bar(page).waitFor();
    expect(await top.isVisible()).toBe(false);
    await scrollBack(page, 2400);
    await top.click();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(await focused(page)).toBe("읽기 좋은 방");
    await expect.poll(() => bar(page).isVisible()).toBe(false);
  });

  test("is of the text that is open, and is not on a list", async () => {
    const page = await openRoom(narrow);
    await scrollBack(page, 2400);
    await bar(page).waitFor();
    await page.getByRole("navigation", { name: "주 메뉴" }).getByRole("link").last().click();
    await page.waitForUrl(/archive/);
    await expect.poll(() => bar(page).isVisible()).toBe(false);
    await page.evaluate(() => history.back());
    await page.getByRole("heading", { level: 1, name: "읽기 좋은 방" }).waitFor();
    await scrollBack(page, 2300);
    await bar(page).waitFor();
  });
});

test("nothing of it is fetched before a reader does something", async () => {
  const page = await open(narrow);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(`${reading.url}posts/room/`, { until: "quiet" });
  await hydrated(page);
  expect(asked.filter((url) => /startAids|readerActions/.test(url))).toEqual([]);
  await page.wheel(400);
  await expect.poll(() => asked.some((url) => url.includes("startAids"))).toBe(true);
});

test("the top edge fills while a text goes by; not on a list, and not where motion is not wanted", async () => {
  const scale = (page: Page) =>
    page.evaluate(() => {
      const text = document.querySelector("article > .prose");
      const { transform, position } = getComputedStyle(text ?? document.body, "::before");
      return position === "fixed" ? new DOMMatrix(transform).a : undefined;
    });
  const page = await openRoom(narrow);
  expect(await scale(page)).toBe(0);
  const height = await page.locator(".prose").evaluate((text) => text.getBoundingClientRect().height);
  await scrollTo(page, height / 2);
  await expect.poll(() => scale(page)).toBeGreaterThan(0.35);
  expect(await scale(page)).toBeLessThan(0.7);
  await page.locator(".prose").evaluate((text) => text.scrollIntoView({ block: "end" }));
  await expect.poll(() => scale(page)).toBeCloseTo(1, 1);
  await page.goto(reading.url);
  expect(await scale(page)).toBeUndefined();
  await page.goto(`${reading.url}posts/room-ja/`);
  expect(await scale(page)).toBe(0);
  await page.emulate({ reducedMotion: "reduce" });
  expect(await scale(page)).toBeUndefined();
});

describe("a footnote", () => {
  const mark = (page: Page, number: number) =>
    page.locator(`#maru-body a[data-footnote-ref][href$="fn-${number}"]`);
  const note = (page: Page, number: number) =>
    page.getByRole("dialog", { name: `각주 ${number}`, exact: true });

  test.each([
    { name: "wide", options: wide },
    { name: "narrow", options: narrow },
  ])("opens beside its mark on a $name screen and leaves the address alone", async ({ options }) => {
    const page = await openRoom(options);
    const { href } = new URL(await page.url());
    await mark(page, 1).click();
    await note(page, 1).waitFor();
    expect(await page.url()).toBe(href);
    expect(await mark(page, 1).getAttribute("aria-expanded")).toBe("true");
    expect(await note(page, 1).textContent()).toContain("이 글의 밑바탕이다");
    expect(await note(page, 1).locator("[id], [data-footnote-backref]").count()).toBe(0);
    const place = (await mark(page, 1).boundingBox())!;
    const box = (await note(page, 1).boundingBox())!;
    expect(box.y - place.y - place.height).toBeLessThan(24);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(options.viewport!.width);
    await page.press("Escape");
    await note(page, 1).waitFor({ state: "detached" });
    expect(await mark(page, 1).evaluate((each) => each === document.activeElement)).toBe(true);
    expect(await mark(page, 1).getAttribute("aria-expanded")).toBeNull();
    await mark(page, 1).press("Enter");
    await note(page, 1).waitFor();
    await page.clickAt(5, 300);
    await note(page, 1).waitFor({ state: "detached" });
    await mark(page, 1).click();
    await note(page, 1).getByRole("button", { name: "닫기" }).click();
    await note(page, 1).waitFor({ state: "detached" });
  });

  test("that refers to another opens that over itself, and its links lead on", async () => {
    const page = await openRoom(wide);
    await mark(page, 3).click();
    await note(page, 3).locator("[data-footnote-ref]").click();
    await note(page, 4).waitFor();
    expect(await note(page, 3).isVisible()).toBe(true);
    await page.press("Escape");
    await note(page, 4).waitFor({ state: "detached" });
    expect(await focused(page)).toBe("4");
    await page.press("Escape");
    await note(page, 3).waitFor({ state: "detached" });
    await mark(page, 1).click();
    await note(page, 1).getByRole("link", { name: "다음 마디" }).click();
    await note(page, 1).waitFor({ state: "detached" });
    expect(new URL(await page.url()).hash).toBe(`#${encodeURIComponent("글줄의-길이")}`);
  });

  test("is gone to without JavaScript", async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`${reading.url}posts/room/`);
    await mark(page, 1).click();
    expect(new URL(await page.url()).hash).toMatch(/fn-1$/);
  });
});

describe("a picture of which more can be seen", () => {
  test("opens over the page by a press, with the others of the text, and leaves signs and links alone", async () => {
    const page = await openRoom(narrow);
    const floor = page.getByAltText("넓은 마루");
    await floor.click();
    const lightbox = page.getByRole("dialog", { name: "그림" });
    await lightbox.waitFor();
    expect(
      await lightbox.locator("img").evaluateAll((all) => all.map((each) => Reflect.get(each, "alt"))),
    ).toEqual(["넓은 마루", "마당"]);
    const seen = () =>
      lightbox.locator("div").evaluate((row) => Math.round(row.scrollLeft / row.clientWidth));
    await page.press("ArrowRight");
    await expect.poll(seen).toBe(1);
    await page.press("Escape");
    await lightbox.waitFor({ state: "detached" });
    const sign = page.getByAltText("표지");
    await sign.click();
    expect(await lightbox.count()).toBe(0);
    expect(await sign.getAttribute("role")).toBeNull();
    expect(await page.getByAltText("집").getAttribute("role")).toBeNull();
  });

  test("is a button by its keys and its name, which has the focus again afterwards", async () => {
    const page = await openRoom(wide);
    await page.getByAltText("넓은 마루").scrollIntoViewIfNeeded();
    const button = page.getByRole("button", { name: "넓은 마루: 크게 보기" });
    await button.press("Enter");
    const lightbox = page.getByRole("dialog", { name: "그림" });
    await lightbox.waitFor();
    await lightbox.getByRole("button", { name: "닫기" }).click();
    await lightbox.waitFor({ state: "detached" });
    expect(await button.evaluate((each) => each === document.activeElement)).toBe(true);
    expect(await shifts(page)).toEqual([]);
  });
});

describe.each(["light", "dark"] as const)("in the %s theme axe finds no fault", (colorScheme) => {
  test("of the contents beside the text", async () => {
    const page = await openRoom({ ...wide, colorScheme });
    await scrollTo(page, 2500);
    await beside(page).locator("[aria-current]").waitFor();
    expect(await faults(page)).toEqual([]);
  });

  test("of the bar, the contents it opens, and a footnote", async () => {
    const page = await openRoom({ ...narrow, colorScheme });
    await scrollBack(page, 2400);
    await bar(page).waitFor();
    expect(await faults(page)).toEqual([]);
    await bar(page).getByRole("button", { name: "차례" }).click();
    await page.waitForTimeout(300);
    expect(await faults(page)).toEqual([]);
    await page.press("Escape");
    await scrollTo(page, 0);
    await page.locator("#maru-body a[data-footnote-ref]").first().click();
    await page.locator(".maru-note").waitFor();
    expect(await faults(page)).toEqual([]);
  });
});
