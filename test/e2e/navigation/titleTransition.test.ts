import type { Page } from "../../support/browser/page.ts";
import { describe, expect, test } from "vitest";
import { hydrated } from "../../support/page/hydrated.ts";
import { layoutShifts, recordLayoutShifts } from "../../support/checks/layoutShifts.ts";
import { openPages } from "../../support/page/openPages.ts";
import { countPending, waitUntilIdle } from "../../support/page/pendingCallbacks.ts";
import { sites } from "../../support/sites/sites.ts";

const { sample, long } = await sites("sample", "long");
const open = openPages();
const TITLE = "첫 글을 쓰는 순서";
const POST = `${sample.url}posts/first-post/`;

/** An animation of a title that the app has started. */
interface Transition {
  /** Text of the animated element. */
  title: string;
  /** Names of the properties that are animated. */
  properties: string[];
  /** Box of the title in the animation's first frame, and without the animation. */
  from: DOMRect;
  to: DOMRect;
  /** Number of frames that showed the title before its animation started. */
  late: number;
}

/** Records each transition, and extends its duration, so that it does not finish during a test. */
async function recordTransitions(page: Page): Promise<void> {
  await page.beforeScripts(() => {
    const transitions: Transition[] = [];
    Object.assign(window, { transitions });
    let late = 0;
    // Uses the browser's original function, so that `waitUntilIdle` does not wait for this loop.
    const { requestAnimationFrame: nextFrame } = window;
    const look = () => {
      late = document.querySelector("article h1") ? late + 1 : 0;
      nextFrame(look);
    };
    nextFrame(look);
    const { animate } = Element.prototype;
    Element.prototype.animate = function (keyframes, options) {
      const to = this.getBoundingClientRect();
      const animation = animate.call(this, keyframes, {
        ...(options as KeyframeAnimationOptions),
        duration: 20_000,
      });
      transitions.push({
        properties: Object.keys(keyframes ?? {}),
        title: this.textContent ?? "",
        from: this.getBoundingClientRect(),
        to,
        late,
      });
      return animation;
    };
  });
}

const transitions = (page: Page) => page.evaluate(() => Reflect.get(window, "transitions") as Transition[]);
const heading = (page: Page) => page.getByRole("heading", { level: 1 }).textContent();
const isTitleMoving = (page: Page) =>
  page.evaluate(() =>
    document.getAnimations().some(({ effect }) => (effect as KeyframeEffect).target?.matches("h1")),
  );

async function openRecorded(url: string, options: Parameters<typeof open>[0] = {}): Promise<Page> {
  const page = await open({ viewport: { width: 1280, height: 800 }, ...options });
  await recordTransitions(page);
  await recordLayoutShifts(page);
  await countPending(page);
  await page.goto(url);
  await hydrated(page);
  return page;
}

describe("title transition from a list to a post", () => {
  test("the transition moves the title from its row to the head of the post, and the page is at its top with the title focused", async () => {
    const page = await openRecorded(sample.url);
    const link = page.getByRole("link", { name: TITLE, exact: true });
    await link.scrollIntoViewIfNeeded();
    const row = await link.evaluate((element) => element.getBoundingClientRect());
    await link.click();
    await expect.poll(() => heading(page)).toBe(TITLE);
    expect(await isTitleMoving(page)).toBe(true);
    const [transition] = await transitions(page);
    // Only horizontal positions are compared exactly, because the line heights of row and title differ.
    expect(Math.abs((transition?.from.left ?? 0) - row.left)).toBeLessThan(1);
    expect(Math.abs((transition?.from.top ?? 0) - row.top)).toBeLessThan(4);
    expect(transition?.to.top).not.toBe(transition?.from.top);
    expect(transition).toMatchObject({ title: TITLE, properties: ["transform"], late: 0 });
    expect(await page.url()).toBe(POST);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(TITLE);
    await expect.poll(() => page.getByRole("status").textContent()).toContain(TITLE);
    expect(await layoutShifts(page, { afterInput: true })).toEqual([]);
  });

  test("the transition runs when a post is opened from the archive", async () => {
    const page = await openRecorded(`${sample.url}archive/`);
    await page.getByRole("link", { name: TITLE, exact: true }).click();
    await expect.poll(() => heading(page)).toBe(TITLE);
    expect(await transitions(page)).toHaveLength(1);
  });

  test("the transition does not run if the title has different line breaks in the row and in the post", async () => {
    const page = await openRecorded(sample.url);
    const title = "Welcome to Maru, a floor to sit and read on";
    await page.getByRole("link", { name: title, exact: true }).click();
    await expect.poll(() => heading(page)).toBe(title);
    expect(await transitions(page)).toEqual([]);
  });

  test("the transition does not run if part of the title was outside of the window", async () => {
    const page = await openRecorded(sample.url);
    await page.evaluate((title) => {
      const links = [...document.querySelectorAll<HTMLElement>("h2 a")];
      const link = links.find(({ textContent }) => textContent === title);
      window.scrollBy(0, (link?.getBoundingClientRect().top ?? 0) + 4);
      link?.click();
    }, TITLE);
    await expect.poll(() => heading(page)).toBe(TITLE);
    expect(await transitions(page)).toEqual([]);
  });

  test("the transition does not run for a page load, Back, Forward, list controls or links to other pages", async () => {
    const page = await openRecorded(POST);
    await page.getByRole("main").getByRole("link", { name: "글쓰기" }).first().click();
    await page.waitForUrl(/\/tags\//);
    await page.back();
    await expect.poll(() => heading(page)).toBe(TITLE);
    await page.forward();
    await page.waitForUrl(/\/tags\//);
    await page.locator("[data-controls] a[href*='sort=']").first().click();
    await page.waitForUrl(/sort=/);
    await page.getByRole("banner").getByRole("link").first().click();
    await page.waitForUrl(sample.url);
    await waitUntilIdle(page);
    expect(await transitions(page)).toEqual([]);
  });

  test("the transition does not run with reduced motion", async () => {
    const page = await openRecorded(sample.url, { reducedMotion: "reduce" });
    await page.getByRole("link", { name: TITLE, exact: true }).click();
    await expect.poll(() => heading(page)).toBe(TITLE);
    expect(await transitions(page)).toEqual([]);
  });

  test("the transition is skipped without errors in a browser without the Web Animations API", async () => {
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

describe("title transition in progress", () => {
  test("the transition ends when a link is clicked, and the link is followed immediately", async () => {
    const page = await openRecorded(sample.url);
    await page.getByRole("link", { name: TITLE, exact: true }).click();
    await expect.poll(() => heading(page)).toBe(TITLE);
    expect(await isTitleMoving(page)).toBe(true);
    await page.getByRole("main").getByRole("link", { name: "글쓰기" }).first().click();
    await page.waitForUrl(/\/tags\//);
    await expect.poll(() => heading(page)).toBe("글쓰기");
    expect(await isTitleMoving(page)).toBe(false);
  });

  test("the transition ends when another post is opened, and the title of that post is not animated", async () => {
    const page = await openRecorded(sample.url);
    await page.getByRole("link", { name: TITLE, exact: true }).click();
    await expect.poll(() => heading(page)).toBe(TITLE);
    expect(await isTitleMoving(page)).toBe(true);
    await page.locator("main [rel=prev], main [rel=next]").first().click();
    await expect.poll(() => heading(page)).not.toBe(TITLE);
    expect(await isTitleMoving(page)).toBe(false);
  });

  test("the transition does not prevent Back from restoring the list's offset, or Forward from opening the post at its top", async () => {
    const page = await openRecorded(long.url);
    await page.evaluate(() => window.scrollTo(0, 700));
    // The list stores its offset when scrolling ends.
    await waitUntilIdle(page);
    await page.evaluate(() => {
      const rows = [...document.querySelectorAll<HTMLElement>("h2 a")];
      rows.find((row) => row.getBoundingClientRect().top > 200)?.click();
    });
    await page.waitForUrl(/\/posts\//);
    await expect.poll(() => page.locator(".prose").count()).toBe(1);
    await page.back();
    await page.waitForUrl(long.url);
    await expect.poll(() => page.locator(".prose").count()).toBe(0);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(700);
    await page.forward();
    await page.waitForUrl(/\/posts\//);
    await expect.poll(() => page.locator(".prose").count()).toBe(1);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
  });
});
