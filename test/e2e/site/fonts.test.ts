import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "../../support/browser/page.ts";
import { afterAll, expect, test } from "vitest";
import { PREFERENCES_KEY } from "../../../src/shared/preferences/preferences.ts";
import { hydrated } from "../../support/page/hydrated.ts";
import { layoutShifts, recordLayoutShifts } from "../../support/checks/layoutShifts.ts";
import { openPages } from "../../support/page/openPages.ts";
import { sites } from "../../support/sites/sites.ts";
import { serveStatic } from "../../support/build/staticServer.ts";

const { root, fonts: site } = await sites("root", "fonts");
const openPage = openPages();
const FONT = /\/assets\/sans\.[0-9a-f]{8}\.woff2$/;

// This server lets browsers cache files with hashed names, as `_headers` does. `vite preview` would make browsers revalidate them.
const server = await serveStatic({ "/log/": site.folder });
afterAll(() => server.close());
const POST = `${server.url}log/posts/jar/`;

async function open(options: Parameters<typeof openPage>[0] = {}): Promise<Page> {
  const page = await openPage(options);
  await recordLayoutShifts(page);
  return page;
}

/** Opens a page and waits until its fonts have loaded or failed. */
async function goto(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await hydrated(page);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Returns whether the text of the post is rendered in fonts of the site or of the system. */
const fontSources = (page: Page) => page.chromium!.fontSources(".prose p");

/** Returns a function that lists the URLs of fonts that the page requests from now on. */
function fontRequests(page: Page): () => string[] {
  const requests = page.requests();
  return () => requests.filter(({ kind }) => kind === "font").map(({ url }) => url);
}

test("the site's font is fetched only once, is used by the second page at the latest, and causes no layout shift", async () => {
  const page = await open();
  const fonts = fontRequests(page);
  await goto(page, POST);
  expect(fonts()).toEqual([expect.stringMatching(FONT)]);
  expect(await layoutShifts(page, { afterInput: true })).toEqual([]);
  await goto(page, `${POST}?again`);
  expect(await fontSources(page)).toEqual(["site"]);
  expect(await page.evaluate(() => document.fonts.check("16px site-sans", "달항아리"))).toBe(true);
  expect(await layoutShifts(page, { afterInput: true })).toEqual([]);
});

test("a font that arrives late does not delay the text, and does not replace the font of text that is already shown", async () => {
  const page = await open();
  let arrived = 0;
  await page.intercept(FONT, async () => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    arrived = Date.now();
    return "continue";
  });
  await page.goto(POST, { until: "quiet" });
  const painted = await page.evaluate(
    () =>
      performance.timeOrigin +
      (performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Infinity),
  );
  expect(painted).toBeLessThan(arrived);
  expect(await fontSources(page)).not.toContain("site");
  expect(await layoutShifts(page, { afterInput: true })).toEqual([]);
});

test("a page has about the same height in the system's font as in the site's font", async () => {
  const heightWith = async (isThere: boolean) => {
    const page = await open({ viewport: { width: 360, height: 800 } });
    if (!isThere) await page.intercept(FONT, async () => "abort");
    await goto(page, POST);
    await goto(page, `${POST}?again`);
    const height = await page.locator(".prose").evaluate((prose) => prose.getBoundingClientRect().height);
    return { height, fonts: await fontSources(page) };
  };
  const [own, systems] = [await heightWith(true), await heightWith(false)];
  expect(own.fonts).toEqual(["site"]);
  expect(systems.fonts).not.toContain("site");
  // Only on Linux, the browser has known fonts (`testFonts.ts`). Heights differ by at most a tenth between Korean fonts, and by slightly
  // more with boxes for missing glyphs.
  expect(Math.abs(own.height - systems.height)).toBeLessThanOrEqual(own.height / 8);
});

test("the serif font is fetched only after a reader has chosen it, and is ready before the first paint of the next page", async () => {
  const page = await open();
  const fonts = fontRequests(page);
  const serifs = () => fonts().filter((url) => /\/serif\./.test(url)).length;
  await goto(page, POST);
  expect(serifs()).toBe(0);
  await page.getByRole("button", { name: "읽기 설정" }).click();
  await page.getByRole("radio", { name: "명조" }).check({ force: true });
  await expect.poll(serifs).toBe(1);
  await expect.poll(() => fontSources(page)).toEqual(["site"]);
  expect(serifs()).toBe(1);
  expect(await page.evaluate((key) => localStorage.getItem(key), PREFERENCES_KEY)).toContain("serif");
  await goto(page, `${POST}?again`);
  expect(await page.locator('link[rel="preload"][href*="/serif."]').count()).toBe(1);
  expect(await page.evaluate(() => document.fonts.check("16px site-serif", "달"))).toBe(true);
  expect(await layoutShifts(page, { afterInput: true })).toEqual([]);
});

test("a site without the `fonts` setting declares and fetches no fonts", async () => {
  const page = await open();
  const fonts = fontRequests(page);
  await goto(page, root.url);
  expect(fonts()).toEqual([]);
  expect(await readFile(join(root.folder, "index.html"), "utf8")).not.toMatch(/@font-face|as="font"/);
});
