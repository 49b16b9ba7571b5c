import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Page } from "../../support/browser/page.ts";
import { answerWith, FAULTS, injectFault } from "../../support/runner/faults.ts";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import {
  countDocuments,
  endSlowDelay,
  expectReadable,
  scrollAndSelect,
} from "../../support/page/readablePage.ts";
import { sites } from "../../support/sites/sites.ts";
import { serveStatic, type StaticServer } from "../../support/build/staticServer.ts";
import { membersOf } from "../../support/runner/suite.ts";
import { heading, networkResources } from "./networkResources.ts";

const { root } = await sites("root");
const { pages, search, code } = networkResources(root.folder);
const openPage = openPages();
/** Opens a page in a window that is low enough for every page to scroll. */
const open = () => openPage({ viewport: { width: 800, height: 300 } });

let server: StaticServer;
beforeEach(async () => {
  server = await serveStatic({ "/": root.folder });
});
afterEach(() => server.close());

const FAULT_NAMES = [...Object.keys(FAULTS), "answered with other content"];
const RESOURCES = [pages, search, code].flatMap(Object.keys);

/** Returns the network faults to test with a resource. The quick suite tests one fault per resource, a different one for each. */
const faultsOf = (resource: string) =>
  membersOf(FAULT_NAMES, (_, index) => index === RESOURCES.indexOf(resource));

const inject = async (fault: string, file: RegExp, other: () => Promise<string>) =>
  injectFault(server, file, FAULTS[fault] ?? answerWith(await other()));

/** Waits until the app has reported that it cannot start. */
async function reported(errors: string[]): Promise<void> {
  await expect.poll(() => errors.length).toBeGreaterThan(0);
}

/** Goes back to the previous page and expects its scroll offset to be restored. */
async function goBackTo(page: Page, from: string): Promise<void> {
  await page.back();
  await page.waitForUrl(server.url + from);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(120);
}

describe.each(Object.entries(pages))(
  "navigation that needs %s",
  (resource, { file, from, open: openNext, shown, other, isCode }) => {
    test.each(faultsOf(resource))(
      "navigation leaves the page readable, and a retry succeeds, if the request is %s",
      async (fault) => {
        const page = await open();
        const removeFault = await inject(fault, file, other);
        await page.goto(server.url + from);
        await hydrated(page);
        const documents = countDocuments(page);
        const expectSame = await scrollAndSelect(page);
        // A page that is opened as an HTML document logs an error if its code is missing.
        const errors = isCode ? page.collectErrors() : [];
        await openNext(page);
        // If the host responds, a page whose code is missing is automatically opened as an HTML document, only once.
        const isOpened = isCode && fault !== "stalled";
        if (fault === "stalled") {
          await endSlowDelay(page);
          await page.getByRole("status").getByText("오래 걸립니다").waitFor();
          await expectSame();
        } else if (isOpened) {
          await shown(page);
          await reported(errors);
        } else await heading(page, "불러오지 못했습니다");
        expect(documents()).toBe(isOpened ? 1 : 0);
        await expectReadable(page);
        removeFault();
        if (isOpened) await page.reload();
        else await page.getByRole("button", { name: "다시 시도" }).click();
        await shown(page);
        await hydrated(page);
        expect(documents()).toBeLessThanOrEqual(isOpened ? 2 : 1);
        await expectReadable(page);
        await goBackTo(page, from);
      },
    );
  },
);

const isQuickOffline = ([resource]: [string, unknown]) => resource === "a body";

describe.each(membersOf(Object.entries(pages), isQuickOffline))(
  "offline navigation that needs %s",
  (_, { from, open: openNext, shown }) => {
    test("offline navigation reports a failure, and a retry succeeds once the network is back", async () => {
      const page = await open();
      await page.goto(server.url + from);
      await hydrated(page);
      const documents = countDocuments(page);
      await scrollAndSelect(page);
      server.stop();
      await openNext(page);
      await heading(page, "불러오지 못했습니다");
      await expectReadable(page);
      expect(documents()).toBe(0);
      // If code is missing, the app asks the host once whether it responds. Waits until that request has failed, too.
      await page.evaluate(() => fetch(location.href, { method: "HEAD" }).catch(() => 0));
      server.start();
      await page.getByRole("button", { name: "다시 시도" }).click();
      await shown(page);
      await hydrated(page);
      expect(documents()).toBeLessThanOrEqual(1);
      await goBackTo(page, from);
    });
  },
);

describe.each(Object.entries(search))("search %s", (resource, { file, other, isFoundWithout }) => {
  test.each(faultsOf(resource))(
    "the search is loaded by a retry, and the page stays readable, if the request is %s",
    async (fault) => {
      const page = await open();
      const removeFault = await inject(fault, file, other);
      await page.goto(server.url);
      await hydrated(page);
      const documents = countDocuments(page);
      await scrollAndSelect(page);
      await page.press("/");
      await page.getByRole("combobox").fill("jar");
      const dialog = page.getByRole("dialog");
      if (fault === "stalled") await endSlowDelay(page);
      // If the request for the search index stalls, titles are not found either until the reader retries.
      if (fault !== "stalled" || isFoundWithout)
        await dialog.getByRole("option", { name: "The moon jar" }).first().waitFor();
      const again = dialog.getByRole("button", { name: "다시 시도" });
      await again.waitFor();
      await expectReadable(page);
      removeFault();
      await again.click();
      await dialog.getByText("A jar without a title").waitFor();
      expect(await again.count()).toBe(0);
      await page.press("Escape");
      // The selection is not compared, because browsers clear it when the field gets the focus.
      expect(await page.evaluate(() => scrollY)).toBe(120);
      expect(documents()).toBe(0);
    },
  );
});

describe.each(Object.entries(code))(
  "code and styles of %s",
  (resource, { file, other, open: openPart, shown, hasPage }) => {
    test.each(faultsOf(resource))(
      "the page stays readable, and the missing code and styles are loaded later, if their request is %s",
      async (fault) => {
        const page = await open();
        const removeFault = await inject(fault, file, other);
        await page.goto(server.url);
        await hydrated(page);
        const documents = countDocuments(page);
        // The search page requires the same code, and logs an error because the code is missing.
        page.collectErrors();
        const request = page.nextRequest(file);
        const expectSame = await scrollAndSelect(page);
        await openPart(page);
        await page.press("t");
        const { url } = await request;
        if (hasPage && fault !== "stalled") {
          // The link opens the search page, which is readable HTML.
          await page.waitForUrl(`${server.url}search/`);
          await heading(page, "검색");
        } else {
          // Waits until the first request has failed, because a click before that would fail with the same request.
          if (fault !== "stalled") await page.evaluate(`import(${JSON.stringify(url)}).catch(() => 0)`);
          await expectReadable(page);
          await expectSame();
        }
        removeFault();
        // Browsers request code only once per document if a response has arrived or is still pending.
        if (hasPage || fault === "stalled" || fault === "answered with other content") await page.reload();
        await hydrated(page);
        await openPart(page);
        await shown(page);
        expect(documents()).toBeLessThanOrEqual(2);
      },
    );
  },
);
