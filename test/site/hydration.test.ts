import type { Page } from "../support/browser/page.ts";
import { expect, test } from "vitest";
import { hydrated } from "../support/hydrated.ts";
import { openPages } from "../support/openPages.ts";
import { pagesOf } from "../support/outputFiles.ts";
import { sites } from "../support/sites/sites.ts";

const { root } = await sites("root");
const openPage = openPages();

const ZONES = ["UTC", "Asia/Seoul", "America/Los_Angeles"];
const LOCALES = ["ko-KR", "en-US"];
const SETTINGS = ZONES.flatMap((timezoneId) => LOCALES.map((locale) => ({ timezoneId, locale })));

/** What hydration must keep: the very nodes that the parser made. */
const KEPT = ["header", "main", "footer", "main h1", "main article", ".prose", ".prose p"];

/** What these are for stands in no HTML: what is looked for, and what the browser keeps. */
const FETCHING = ["search/", "reading/"];

/** A page that marks its nodes when they have been parsed, and tells of each error React or the browser reports. */
async function open(
  options: (typeof SETTINGS)[number] | undefined,
): Promise<{ page: Page; errors: string[]; asked: string[] }> {
  const page = await openPage(options);
  await page.beforeScripts((selectors) => {
    // On a line where bytes are paid for, nothing is fetched ahead.
    Object.defineProperty(navigator, "connection", { value: { saveData: true } });
    addEventListener("DOMContentLoaded", () => {
      for (const selector of selectors) {
        for (const node of document.querySelectorAll(selector)) Object.assign(node, { isParsed: true });
      }
    });
  }, KEPT);
  page.removeAllListeners("pageerror").removeAllListeners("console");
  const errors: string[] = [];
  const asked: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("request", (request) => request.url().endsWith(".json") && asked.push(request.url()));
  return { page, errors, asked };
}

/** Elements that were not there before the app, by selector. */
const madeAnew = (page: Page) =>
  page.evaluate(
    (selectors) =>
      selectors.filter((selector) =>
        [...document.querySelectorAll(selector)].some((node) => !("isParsed" in node)),
      ),
    KEPT,
  );

test.each(SETTINGS)(
  "in $timezoneId, in $locale, every page keeps its nodes, fetches no data and has no error",
  async (setting) => {
    const first = await open(setting);
    const paths = await pagesOf(root.folder);
    expect(paths).toEqual(
      expect.arrayContaining([
        "",
        "page/2/",
        "tags/",
        "tags/walking/",
        "archive/2024/",
        "search/",
        "reading/",
        "about/",
        "posts/table/",
      ]),
    );
    for (const path of paths) {
      // What these are still fetching when they are left is not the next one's.
      const { page, errors, asked } = FETCHING.includes(path) ? await open(setting) : first;
      await page.goto(root.url + path);
      await hydrated(page);
      // What a task after hydration would still do.
      await page.evaluate(() => new Promise((resolve) => void setTimeout(resolve, 50)));
      expect({
        path,
        anew: await madeAnew(page),
        asked: asked.splice(0).filter(() => !FETCHING.includes(path)),
        errors: errors.splice(0),
      }).toEqual({
        path,
        anew: [],
        asked: [],
        errors: [],
      });
      expect(await page.locator("h1").count(), path).toBe(1);
    }
    // The page that helps is drawn by the app, which looks for what is near.
    const { page, errors } = first;
    await page.goto(`${root.url}nothing/`);
    await hydrated(page);
    expect(errors.filter((error) => !error.startsWith("Failed to load resource"))).toEqual([]);
  },
  120_000,
);

test("HTML that is not what the app would draw is reported, and its nodes are made anew", async () => {
  const { page, errors } = await open(undefined);
  await page.route(`${root.url}posts/table/`, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const altered = html.replace(/(<h1[^>]*>)/, "$1Another ");
    expect(altered).not.toBe(html);
    await route.fulfill({ response, body: altered });
  });
  await page.goto(`${root.url}posts/table/`);
  await expect.poll(() => errors.join()).toMatch(/418|[Hh]ydrat/);
  await expect.poll(() => madeAnew(page)).toContain("main h1");
});
