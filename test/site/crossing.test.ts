import type { Page } from "../support/browser/page.ts";
import { describe, expect, test } from "vitest";
import { hydrated } from "../support/hydrated.ts";
import { openPages } from "../support/openPages.ts";
import { sites } from "../support/sites/sites.ts";

const { sample, long } = await sites("sample", "long");
const open = openPages();
const TITLE = "첫 글을 쓰는 순서";
const POST = `${sample.url}posts/first-post/`;

interface Crossing {
  /** What moves. */
  title: string;
  /** What of it is animated. */
  properties: string[];
  /** Where it is when it sets out, and where it will be. */
  from: DOMRect;
  to: DOMRect;
  /** Frames that had the title without its motion. */
  late: number;
}

/** Notes each crossing, and has it last so long that it runs until something ends it. */
async function watch(page: Page): Promise<void> {
  await page.beforeScripts(() => {
    const crossings: Crossing[] = [];
    const shifts: number[] = [];
    Object.assign(window, { crossings, shifts });
    let late = 0;
    const look = () => {
      late = document.querySelector("article h1") ? late + 1 : 0;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    const { animate } = Element.prototype;
    Element.prototype.animate = function (keyframes, options) {
      const to = this.getBoundingClientRect();
      const animation = animate.call(this, keyframes, {
        ...(options as KeyframeAnimationOptions),
        duration: 20_000,
      });
      crossings.push({
        properties: Object.keys(keyframes ?? {}),
        title: this.textContent ?? "",
        from: this.getBoundingClientRect(),
        to,
        late,
      });
      return animation;
    };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });
}

const noted = <T>(page: Page, name: string) => page.evaluate((key) => Reflect.get(window, key) as T, name);
const crossings = (page: Page) => noted<Crossing[]>(page, "crossings");
const heading = (page: Page) => page.getByRole("heading", { level: 1 }).textContent();
const isCrossing = (page: Page) =>
  page.evaluate(() =>
    document.getAnimations().some(({ effect }) => (effect as KeyframeEffect).target?.matches("h1")),
  );

async function openWatched(url: string, options: Parameters<typeof open>[0] = {}): Promise<Page> {
  const page = await open({ viewport: { width: 1280, height: 800 }, ...options });
  await watch(page);
  await page.goto(url, { until: "quiet" });
  await hydrated(page);
  return page;
}

describe("a crossing from a list to a post", () => {
  test("moves the title from its row over the text, which stands at its top with the focus on it", async () => {
    const page = await openWatched(sample.url);
    const link = page.getByRole("link", { name: TITLE, exact: true });
    await link.scrollIntoViewIfNeeded();
    const row = await link.evaluate((element) => element.getBoundingClientRect());
    await link.click();
    await expect.poll(() => heading(page)).toBe(TITLE);
    expect(await isCrossing(page)).toBe(true);
    const [crossing] = await crossings(page);
    // Their lines have different heights.
    expect(Math.abs((crossing?.from.left ?? 0) - row.left)).toBeLessThan(1);
    expect(Math.abs((crossing?.from.top ?? 0) - row.top)).toBeLessThan(4);
    expect(crossing?.to.top).not.toBe(crossing?.from.top);
    expect(crossing).toMatchObject({ title: TITLE, properties: ["transform"], late: 0 });
    expect(await page.url()).toBe(POST);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(TITLE);
    await expect.poll(() => page.getByRole("status").textContent()).toContain(TITLE);
    expect(await noted(page, "shifts")).toEqual([]);
  });

  test("runs from the archive too", async () => {
    const page = await openWatched(`${sample.url}archive/`);
    await page.getByRole("link", { name: TITLE, exact: true }).click();
    await expect.poll(() => heading(page)).toBe(TITLE);
    expect(await crossings(page)).toHaveLength(1);
  });

  test("moves no title that breaks its lines elsewhere", async () => {
    const page = await openWatched(sample.url);
    const title = "Welcome to Maru, a floor to sit and read on";
    await page.getByRole("link", { name: title, exact: true }).click();
    await expect.poll(() => heading(page)).toBe(title);
    expect(await crossings(page)).toEqual([]);
  });

  test("moves none of which a part was out of sight", async () => {
    const page = await openWatched(sample.url);
    await page.evaluate((title) => {
      const links = [...document.querySelectorAll<HTMLElement>("h2 a")];
      const link = links.find(({ textContent }) => textContent === title);
      window.scrollBy(0, (link?.getBoundingClientRect().top ?? 0) + 4);
      link?.click();
    }, TITLE);
    await expect.poll(() => heading(page)).toBe(TITLE);
    expect(await crossings(page)).toEqual([]);
  });

  test("runs neither for a page that is opened, Back and Forward, nor for what is chosen in a list or leads elsewhere", async () => {
    const page = await openWatched(POST);
    await page.getByRole("main").getByRole("link", { name: "글쓰기" }).first().click();
    await page.waitForUrl("**/tags/**");
    await page.back();
    await expect.poll(() => heading(page)).toBe(TITLE);
    await page.forward();
    await page.waitForUrl("**/tags/**");
    await page.locator("[data-controls] a[href*='sort=']").first().click();
    await page.waitForUrl("**sort=**");
    await page.getByRole("banner").getByRole("link").first().click();
    await page.waitForUrl(sample.url);
    expect(await crossings(page)).toEqual([]);
  });

  test("does not run for one who wants no motion", async () => {
    const page = await openWatched(sample.url, { reducedMotion: "reduce" });
    await page.getByRole("link", { name: TITLE, exact: true }).click();
    await expect.poll(() => heading(page)).toBe(TITLE);
    expect(await crossings(page)).toEqual([]);
  });

  test("is missed by nobody where the browser knows none", async () => {
    const page = await open();
    await page.beforeScripts(() => {
      delete (Element.prototype as Partial<Element>).animate;
    });
    await page.goto(sample.url);
    await hydrated(page);
    await page.getByRole("link", { name: TITLE, exact: true }).click();
    await expect.poll(() => heading(page)).toBe(TITLE);
    await page.locator("[data-back]").click();
    await page.waitForUrl(sample.url);
  });
});

describe("while one crosses over", () => {
  test("a click is obeyed at once", async () => {
    const page = await openWatched(sample.url);
    await page.getByRole("link", { name: TITLE, exact: true }).click();
    await expect.poll(() => heading(page)).toBe(TITLE);
    expect(await isCrossing(page)).toBe(true);
    await page.getByRole("main").getByRole("link", { name: "글쓰기" }).first().click();
    await page.waitForUrl("**/tags/**");
    await expect.poll(() => heading(page)).toBe("글쓰기");
    expect(await isCrossing(page)).toBe(false);
  });

  test("it ends with the move to another post, whose title stands still", async () => {
    const page = await openWatched(sample.url);
    await page.getByRole("link", { name: TITLE, exact: true }).click();
    await expect.poll(() => heading(page)).toBe(TITLE);
    expect(await isCrossing(page)).toBe(true);
    await page.locator("main [rel=prev], main [rel=next]").first().click();
    await expect.poll(() => heading(page)).not.toBe(TITLE);
    expect(await isCrossing(page)).toBe(false);
  });

  test("Back finds the list where it was, and Forward the post at its top", async () => {
    const page = await openWatched(long.url);
    await page.evaluate(() => window.scrollTo(0, 700));
    await page.waitForTimeout(300);
    await page.evaluate(() => {
      const rows = [...document.querySelectorAll<HTMLElement>("h2 a")];
      rows.find((row) => row.getBoundingClientRect().top > 200)?.click();
    });
    await page.waitForUrl("**/posts/**");
    await expect.poll(() => page.locator(".prose").count()).toBe(1);
    await page.back();
    await page.waitForUrl(long.url);
    await expect.poll(() => page.locator(".prose").count()).toBe(0);
    expect(await page.evaluate(() => window.scrollY)).toBe(700);
    await page.forward();
    await page.waitForUrl("**/posts/**");
    await expect.poll(() => page.locator(".prose").count()).toBe(1);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });
});
