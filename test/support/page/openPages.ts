import { afterEach, beforeAll, expect, inject } from "vitest";
import { connectChromium } from "../browser/chromium.ts";
import type { Browser, Page, PageOptions } from "../browser/page.ts";
import type { FontSet } from "../browser/testFonts.ts";

/** Browser connections by endpoint. The test files of a worker share them. */
const connections = new Map<string, Promise<Browser>>();

/** Errors that pages have reported since the end of the last test. */
const errors: string[] = [];

/** Matches errors about code that a page was still loading when it was closed. */
const CUT_OFF =
  /^(?:Failed to fetch|error loading) dynamically imported module|^Importing a module script failed/;

function connect(fonts: FontSet): Promise<Browser> {
  const endpoints = inject("browsers")[fonts];
  const endpoint = endpoints[Number(process.env["VITEST_POOL_ID"] ?? 1) % endpoints.length] ?? "";
  const connection =
    connections.get(endpoint) ?? connectChromium(endpoint, (message) => void errors.push(message));
  connections.set(endpoint, connection);
  return connection;
}

/**
 * Opens pages in this worker's browser. Each page is closed after its test. The test fails if the page reported an error that
 * {@link Page.collectErrors} did not collect.
 */
export function openPages(fonts: FontSet = "korean"): (options?: PageOptions) => Promise<Page> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await connect(fonts);
  });
  afterEach(async () => {
    const found = errors.splice(0);
    await browser.closePages();
    found.push(...errors.splice(0).filter((message) => !CUT_OFF.test(message)));
    expect(found).toEqual([]);
  });
  return (options) => browser.open(options);
}
