import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import { launchBrowser } from "./launchBrowser.ts";

/** The browser's own reports of what is missing, which some tests ask for, and of a worker's script whose page was left meanwhile. */
const OF_LOADING =
  /^(?:Failed to load (?:resource|module script)|An unknown error occurred when fetching the script)/;

/**
 * Opens pages in one browser a test file; each is closed after its test, which fails on an error in the page. There are no service
 * workers unless `serviceWorkers: "allow"` asks for them, since `page.route` does not see what they fetch.
 */
export function openPages(): (options?: BrowserContextOptions) => Promise<Page> {
  let browser: Browser;
  const errors: string[] = [];
  beforeAll(async () => {
    browser = await launchBrowser(inject("browser"));
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(errors.splice(0)).toEqual([]);
  });
  return async (options) => {
    const page = await (await browser.newContext({ serviceWorkers: "block", ...options })).newPage();
    page.setDefaultTimeout(10_000);
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" && !OF_LOADING.test(message.text())) errors.push(message.text());
    });
    return page;
  };
}
