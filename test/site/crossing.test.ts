import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { hydrated } from "../support/hydrated.ts";
import { openPages } from "../support/openPages.ts";

const { sample, long } = inject("sites");
const open = openPages();
const TITLE = "첫 글을 쓰는 순서";
const POST = `${sample.url}posts/first-post/`;

interface Watched {
  /** For each crossing, what it animates. */
  crossings: string[][];
  /** Milliseconds that each takes longer to be ready. */
  delay: number;
  onStart?: () => void;
}

/** Notes each crossing, and has it last so long that it runs until something ends it. */
async function watch(page: Page, delay = 0): Promise<void> {
  await page.addInitScript((milliseconds) => {
    const watched: Watched = { crossings: [], delay: milliseconds };
    Object.assign(window, { watched });
    const start = document.startViewTransition.bind(document);
    document.startViewTransition = (update) => {
      const transition = start(update);
      const animated: string[] = [];
      watched.crossings.push(animated);
      const ready = transition.ready.then(async () => {
        for (const { effect } of document.getAnimations())
          animated.push((effect as KeyframeEffect).pseudoElement ?? "");
        if (watched.delay) await new Promise((resolve) => setTimeout(resolve, watched.delay));
      });
      ready.catch(() => undefined);
      watched.onStart?.();
      const { finished, updateCallbackDone } = transition;
      const skipTransition = () => transition.skipTransition();
      return { ready, finished, updateCallbackDone, skipTransition } as ViewTransition;
    };
    addEventListener("DOMContentLoaded", () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        "::view-transition-group(*), ::view-transition-old(*), ::view-transition-new(*) { animation-duration: 20s; }",
      );
      document.adoptedStyleSheets = [sheet];
    });
  }, delay);
}

const crossings = (page: Page) =>
  page.evaluate(() => (window as unknown as { watched: Watched }).watched.crossings);
const heading = (page: Page) => page.getByRole("heading", { level: 1 }).textContent();
const isCrossing = (page: Page) =>
  page.evaluate(() => document.documentElement.matches(":active-view-transition"));

async function openWatched(url: string, options: Parameters<typeof open>[0] = {}): Promise<Page> {
  const page = await open({ viewport: { width: 1280, height: 800 }, ...options });
  await watch(page);
  await page.goto(url, { waitUntil: "networkidle" });
  await hydrated(page);
  return page;
}

describe("a crossing between a list and a post", () => {
  test("moves the title from its row over the text, which stands at its top with the focus on it", async () => {
    const page = await openWatched(sample.url);
    const link = page.getByRole("link", { name: TITLE, exact: true });
    await link.scrollIntoViewIfNeeded();
    await link.click();
    await expect.poll(() => heading(page)).toBe(TITLE);
    await expect
      .poll(async () => (await crossings(page))[0])
      .toEqual(expect.arrayContaining(["::view-transition-old(title)", "::view-transition-new(title)"]));
    expect(await isCrossing(page)).toBe(true);
    expect(page.url()).toBe(POST);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(TITLE);
    await expect.poll(() => page.getByRole("status").textContent()).toContain(TITLE);
    await page.keyboard.press("Shift");
    await expect.poll(() => isCrossing(page)).toBe(false);
    expect(await page.getByRole("heading", { level: 1 }).getAttribute("style")).toBeNull();
  });

  test("runs by the link back too, and from the archive", async () => {
    const post = await openWatched(POST);
    await post.locator("[data-back]").click();
    await post.waitForURL(sample.url);
    await expect.poll(() => crossings(post)).toHaveLength(1);
    const archive = await openWatched(`${sample.url}archive/`);
    await archive.getByRole("link", { name: TITLE, exact: true }).click();
    await expect.poll(() => heading(archive)).toBe(TITLE);
    expect(await crossings(archive)).toHaveLength(1);
  });

  test("moves no title that breaks its lines elsewhere", async () => {
    const page = await openWatched(sample.url);
    const title = "Welcome to Maru, a floor to sit and read on";
    await page.getByRole("link", { name: title, exact: true }).click();
    await expect.poll(() => heading(page)).toBe(title);
    await expect.poll(() => isCrossing(page)).toBe(false);
    expect(await crossings(page)).toEqual([[]]);
  });

  test("runs neither for Back and Forward nor for what is chosen in a list or leads elsewhere", async () => {
    const page = await openWatched(POST);
    await page.getByRole("main").getByRole("link", { name: "글쓰기" }).first().click();
    await page.waitForURL("**/tags/**");
    await page.goBack();
    await expect.poll(() => heading(page)).toBe(TITLE);
    await page.goForward();
    await page.waitForURL("**/tags/**");
    await page.locator("[data-controls] a[href*='sort=']").first().click();
    await page.waitForURL("**sort=**");
    await page.getByRole("banner").getByRole("link").first().click();
    await page.waitForURL(sample.url);
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
    await page.addInitScript(() => {
      delete (Document.prototype as Partial<Document>).startViewTransition;
    });
    await page.goto(sample.url);
    await hydrated(page);
    await page.getByRole("link", { name: TITLE, exact: true }).click();
    await expect.poll(() => heading(page)).toBe(TITLE);
    await page.locator("[data-back]").click();
    await page.waitForURL(sample.url);
  });

  test("runs no more in a visit in which one was slow", async () => {
    const page = await open();
    await watch(page, 200);
    await page.goto(sample.url);
    await hydrated(page);
    for (let times = 0; times < 2; times++) {
      await page.getByRole("link", { name: TITLE, exact: true }).click();
      await expect.poll(() => heading(page)).toBe(TITLE);
      await page.waitForTimeout(300);
      await page.goBack();
      await page.waitForURL(sample.url);
    }
    expect(await crossings(page)).toHaveLength(1);
  });
});

describe("while one crosses over", () => {
  test("a click is obeyed at once, and ends it", async () => {
    const page = await openWatched(sample.url);
    await page.getByRole("link", { name: TITLE, exact: true }).click();
    await expect.poll(() => heading(page)).toBe(TITLE);
    await expect.poll(async () => (await crossings(page))[0]?.length).toBeGreaterThan(0);
    expect(await isCrossing(page)).toBe(true);
    await page.getByRole("main").getByRole("link", { name: "글쓰기" }).first().click();
    await page.waitForURL("**/tags/**");
    await expect.poll(() => heading(page)).toBe("글쓰기");
    expect(await isCrossing(page)).toBe(false);
  });

  test("a press finds the post already where the old page still stands still", async () => {
    const page = await openWatched(sample.url);
    const found = await page.evaluate(
      (title) =>
        new Promise((resolve) => {
          const { watched } = window as unknown as { watched: Watched };
          watched.onStart = () =>
            queueMicrotask(() => {
              const before = document.querySelector("h1")?.textContent;
              window.dispatchEvent(new PointerEvent("pointerdown"));
              resolve([before, document.querySelector("h1")?.textContent]);
              document.querySelector<HTMLElement>("main [rel=prev], main [rel=next]")?.click();
            });
          const links = [...document.querySelectorAll<HTMLElement>("h2 a")];
          links.find(({ textContent }) => textContent === title)?.click();
        }),
      TITLE,
    );
    expect(found).toEqual(["마루", TITLE]);
    await page.waitForURL((url) => url.href.includes("/posts/") && url.href !== POST);
    await expect.poll(() => heading(page)).not.toBe(TITLE);
  });

  test.each(["before", "after"])(
    "Back finds the list where it was, %s the post is drawn; Forward the post at its top",
    async (when) => {
      const page = await openWatched(long.url);
      await page.evaluate(() => window.scrollTo(0, 700));
      await page.waitForTimeout(300);
      const scrolled = await page.evaluate((isBefore) => {
        const { watched } = window as unknown as { watched: Watched };
        if (isBefore) watched.onStart = () => history.back();
        const rows = [...document.querySelectorAll<HTMLElement>("h2 a")];
        rows.find((row) => row.getBoundingClientRect().top > 200)?.click();
        return window.scrollY;
      }, when === "before");
      expect(scrolled).toBe(700);
      if (when === "after") {
        await page.waitForURL("**/posts/**");
        await page.locator(".prose").waitFor();
        await page.goBack();
      }
      await page.waitForURL(long.url);
      await expect.poll(() => page.locator(".prose").count()).toBe(0);
      await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(scrolled);
      expect(await crossings(page)).toHaveLength(1);
      await page.goForward();
      await page.waitForURL("**/posts/**");
      await expect.poll(() => page.locator(".prose").count()).toBe(1);
      expect(await page.evaluate(() => window.scrollY)).toBe(0);
    },
  );
});
