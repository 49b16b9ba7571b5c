import { expect, test } from "vitest";
import type { Page, PageOptions } from "../../support/browser/page.ts";
import { EVERY_PAGE, ONE_OF_EACH_KIND } from "../../support/build/choosePages.ts";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import { pagesOf } from "../../support/build/outputFiles.ts";
import { countPending, waitUntilIdle } from "../../support/page/pendingCallbacks.ts";
import { sites } from "../../support/sites/sites.ts";
import { membersOf } from "../../support/runner/suite.ts";

const { root } = await sites("root");
const openPage = openPages();

const ZONES = ["UTC", "Asia/Seoul", "America/Los_Angeles"];
const LOCALES = ["ko-KR", "en-US"];
const SETTINGS = [
  ["Asia/Seoul", "en-US", ...ONE_OF_EACH_KIND] as const,
  ...ZONES.flatMap((timezoneId) => LOCALES.map((locale) => [timezoneId, locale, ...EVERY_PAGE] as const)),
];

/** Selectors of parsed nodes that hydration must preserve. */
const PRESERVED = ["header", "main", "footer", "main h1", "main article", ".prose", ".prose p"];

/** Pages whose contents are not in the HTML, but fetched or read from the browser's storage. */
const FETCHING = ["search/", "reading/"];

/** Opens a page that marks its parsed nodes, and collects the errors that React or the browser reports. */
async function open(options?: PageOptions): Promise<{ page: Page; errors: string[]; data(): string[] }> {
  const page = await openPage(options);
  await countPending(page);
  await page.beforeScripts((selectors) => {
    // Simulates a metered connection, on which nothing is prefetched.
    Object.defineProperty(navigator, "connection", { value: { saveData: true } });
    // Deferred scripts, such as the app, run after this event.
    document.addEventListener("readystatechange", () => {
      if (document.readyState !== "interactive") return;
      for (const selector of selectors) {
        for (const node of document.querySelectorAll(selector)) Object.assign(node, { isParsed: true });
      }
    });
  }, PRESERVED);
  const requests = page.requests();
  const data = () => requests.splice(0).flatMap(({ url }) => (url.endsWith(".json") ? [url] : []));
  return { page, errors: page.collectErrors(), data };
}

/** Returns the selectors of elements that were not in the parsed HTML. */
const recreated = (page: Page) =>
  page.evaluate(
    (selectors) =>
      selectors.filter((selector) =>
        [...document.querySelectorAll(selector)].some((node) => !("isParsed" in node)),
      ),
    PRESERVED,
  );

/** Returns the URLs of the page's resources that are missing on the server. */
const missing = (page: Page) =>
  page.evaluate(() =>
    (performance.getEntriesByType("resource") as PerformanceResourceTiming[])
      .filter(({ responseStatus }) => responseStatus >= 400)
      .map(({ name }) => name),
  );

test.each(membersOf(SETTINGS, ([, , pages]) => pages === ONE_OF_EACH_KIND[0]))(
  "with time zone %s and locale %s, hydration of %s preserves nodes, fetches no data and logs no error",
  async (timezoneId, locale, _, choose) => {
    const first = await open({ timezoneId, locale });
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
    for (const path of choose(paths)) {
      // Pending requests of these pages must not count for the next page.
      const { page, errors, data } = FETCHING.includes(path) ? await open({ timezoneId, locale }) : first;
      const response = await page.goto(root.url + path);
      await hydrated(page);
      await waitUntilIdle(page);
      expect({
        path,
        status: response?.status,
        recreated: await recreated(page),
        data: data().filter(() => !FETCHING.includes(path)),
        missing: await missing(page),
        errors: errors.splice(0),
      }).toEqual({ path, status: 200, recreated: [], data: [], missing: [], errors: [] });
      expect(await page.locator("h1").count(), path).toBe(1);
    }
    // On the 404 page, the app fetches the manifest to render suggestions.
    const { page, errors } = first;
    await page.goto(`${root.url}nothing/`);
    await hydrated(page);
    await waitUntilIdle(page);
    expect(errors).toEqual([]);
  },
);

test("HTML that differs from what the app renders is reported, and its nodes are recreated", async () => {
  const { page, errors } = await open();
  await page.intercept(`${root.url}posts/table/`, async (request) => {
    const html = await (await request.fetch()).text();
    const altered = html.replace(/(<h1[^>]*>)/, "$1Another ");
    expect(altered).not.toBe(html);
    return { contentType: "text/html", body: altered };
  });
  await page.goto(`${root.url}posts/table/`);
  await expect.poll(() => errors.join()).toMatch(/418|[Hh]ydrat/);
  await expect.poll(() => recreated(page)).toContain("main h1");
});
