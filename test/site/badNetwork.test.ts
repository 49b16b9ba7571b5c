import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "../support/browser/page.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { answerWith, befall, type Fault, FAULTS } from "../support/faults.ts";
import { countDocuments, isReadable, readOn, waitLong } from "../support/readOn.ts";
import { hydrated } from "../support/hydrated.ts";
import { openPages } from "../support/openPages.ts";
import { serveStatic, type StaticServer } from "../support/staticServer.ts";
import { sites } from "../support/sites/sites.ts";

const { root } = await sites("root");
const openPage = openPages();
/** Low, so that every page can be scrolled. */
const open = () => openPage({ viewport: { width: 800, height: 300 } });

let server: StaticServer;
beforeEach(async () => {
  server = await serveStatic({ "/": root.folder });
});
afterEach(() => server.close());

/** What a reader asks for, and what of it is fetched then. */
interface Resource {
  file: RegExp;
  /** Where the reader is before. */
  from: string;
  act(page: Page): Promise<unknown>;
  /** Fulfilled when the reader has it. */
  arrived(page: Page): Promise<unknown>;
  /** Content of the right type that is not what the name says. */
  other(): Promise<string>;
}

const inSite = (path: string) => readFile(join(root.folder, path), "utf8");
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name }).waitFor();
/** As a key does it: for a click with the mouse the page would be scrolled to the link. */
const follow = (page: Page, name: string) =>
  page
    .getByRole("main")
    .getByRole("link", { name, exact: true })
    .evaluate((link: HTMLElement) => link.click());
const openPost = (page: Page) => follow(page, "The moon jar");
const atPost = async (page: Page) => {
  await heading(page, "The moon jar");
  await page.getByText("A jar without a title").waitFor();
};

async function hashed(folder: string, start: string): Promise<string> {
  const files = await readdir(join(root.folder, folder));
  return inSite(
    join(folder, files.find((file) => file.startsWith(start) && /\.js(?:on)?$/.test(file)) ?? ""),
  );
}

/** Each is another page of the app, which is shown when it has come. */
const PAGES: Record<string, Resource> = {
  "the manifest": {
    file: /manifest\.metadata/,
    from: "",
    act: openPost,
    arrived: atPost,
    // That of another build, which names other bodies.
    other: async () =>
      (await inSite("manifest.metadata.json")).replace(/"hash":\[[^\]]*/, (hashes) =>
        hashes.replace(/"[0-9a-f]{8}"/g, '"00000000"'),
      ),
  },
  "a body": {
    file: /moon-jar\/body\./,
    from: "",
    act: openPost,
    arrived: atPost,
    other: () => hashed("posts/the-long-road", "body."),
  },
  "the code of a list": {
    file: /assets\/List\./,
    from: "posts/moon-jar/",
    act: (page) => follow(page, "목록"),
    arrived: (page) => heading(page, "시험 마루"),
    other: async () => "export const other = 1;",
  },
};

/** Goes back to where the reader was, and finds the place. */
async function goBackTo(page: Page, from: string): Promise<void> {
  await page.back();
  await page.waitForUrl(server.url + from);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(120);
}

describe.each(Object.entries(PAGES))("%s", (resource, { file, from, act, arrived, other }) => {
  test.each([...Object.keys(FAULTS), "of another content"])(
    "that is %s leaves a page, and is had in the end",
    async (fault) => {
      const page = await open();
      const heal = befall(server, file, FAULTS[fault] ?? answerWith(await other()));
      await page.goto(server.url + from);
      await hydrated(page);
      const documents = countDocuments(page);
      const isKept = await readOn(page);
      // The page that is opened once more tells of its code that does not come.
      if (resource === "the code of a list") page.removeAllListeners("pageerror");
      await act(page);
      // Where the host is there, the page of missing code is opened as HTML: once, without a click.
      const isOpened = resource === "the code of a list" && fault !== "stalled";
      if (fault === "stalled") {
        await waitLong(page);
        await page.getByRole("status").getByText("오래 걸립니다").waitFor();
        await isKept();
      } else if (isOpened) {
        await arrived(page);
        await page.waitUntilQuiet();
      } else await heading(page, "불러오지 못했습니다");
      expect(documents()).toBe(isOpened ? 1 : 0);
      await isReadable(page);
      heal();
      if (isOpened) await page.reload();
      else await page.getByRole("button", { name: "다시 시도" }).click();
      await arrived(page);
      await hydrated(page);
      expect(documents()).toBeLessThanOrEqual(isOpened ? 2 : 1);
      await isReadable(page);
      await goBackTo(page, from);
    },
  );

  test("that is not to be had without a line says so, and is tried again", async () => {
    const page = await open();
    await page.goto(server.url + from);
    await hydrated(page);
    const documents = countDocuments(page);
    await readOn(page);
    server.stop();
    await act(page);
    await heading(page, "불러오지 못했습니다");
    await isReadable(page);
    expect(documents()).toBe(0);
    server.start();
    await page.getByRole("button", { name: "다시 시도" }).click();
    await arrived(page);
    await hydrated(page);
    expect(documents()).toBeLessThanOrEqual(1);
    await goBackTo(page, from);
  });
});

test("what was slow comes by itself, and the message goes", async () => {
  const page = await open();
  const held: (() => void)[] = [];
  const { file, act, arrived } = PAGES["a body"] as Resource;
  befall(
    server,
    file,
    (response, path) => void held.push(() => void readFile(path).then((text) => response.end(text))),
  );
  await page.goto(server.url);
  await hydrated(page);
  await act(page);
  await waitLong(page);
  await page.getByText("오래 걸립니다").waitFor();
  // The message is there as soon as the manifest is waited for; the body is asked for behind that.
  await expect.poll(() => held.length).toBeGreaterThan(0);
  for (const release of held) release();
  await arrived(page);
  expect(await page.getByText("오래 걸립니다").count()).toBe(0);
});

test("a selection whose list does not come is not held back for longer than 8 s", async () => {
  const page = await open();
  befall(server, /manifest\.metadata/, FAULTS["stalled"] as Fault);
  await page.goto(`${server.url}?tag=walking`);
  expect(await page.getByRole("main").isVisible()).toBe(false);
  await waitLong(page);
  await isReadable(page);
});

describe.each([
  ["index", /search\/index\./],
  ["texts", /search\/texts-0\./],
])("the search's %s", (name, file) => {
  const other = () => (name === "index" ? hashed("search", "texts-0") : hashed("search", "index"));
  test.each([...Object.keys(FAULTS), "of another content"])(
    "that are %s leave titles, and are tried again",
    async (fault) => {
      const page = await open();
      const heal = befall(server, file, FAULTS[fault] ?? answerWith(await other()));
      await page.goto(server.url);
      await hydrated(page);
      const documents = countDocuments(page);
      await readOn(page);
      await page.press("/");
      await page.getByRole("combobox").fill("jar");
      const dialog = page.getByRole("dialog");
      if (fault === "stalled") await waitLong(page);
      // An index that does not come holds up the titles too, until one tries again.
      if (fault !== "stalled" || name === "texts")
        await dialog.getByRole("option", { name: "The moon jar" }).first().waitFor();
      const again = dialog.getByRole("button", { name: "다시 시도" });
      await again.waitFor();
      await isReadable(page);
      heal();
      await again.click();
      await dialog.getByText("A jar without a title").waitFor();
      expect(await again.count()).toBe(0);
      await page.press("Escape");
      // What was selected is not: the box takes that from any browser.
      expect(await page.evaluate(() => scrollY)).toBe(120);
      expect(documents()).toBe(0);
    },
  );
});

/** The build has no stylesheet besides that in each page: what comes later brings its styles in its code. */
const PARTS: Record<
  string,
  { file: RegExp; open(page: Page): Promise<unknown>; shown(page: Page): Promise<unknown> }
> = {
  "the search": {
    file: /assets\/Search\./,
    open: (page) => page.locator("[data-search]").evaluate((link: HTMLElement) => link.click()),
    shown: (page) => page.getByRole("combobox").waitFor(),
  },
  "the settings of reading": {
    file: /assets\/readerActions\./,
    open: (page) => page.locator("[data-reading]").evaluate((button: HTMLElement) => button.click()),
    shown: (page) => page.getByRole("radio").first().waitFor(),
  },
};

test("the build has no stylesheets of its own", async () => {
  expect((await readdir(join(root.folder, "assets"))).filter((file) => file.endsWith(".css"))).toEqual([]);
});

describe.each(Object.entries(PARTS))("code and styles of %s", (name, { file, open: openPart, shown }) => {
  test.each([...Object.keys(FAULTS), "of another content"])(
    "that are %s leave the page, and come later",
    async (fault) => {
      const page = await open();
      const heal = befall(server, file, FAULTS[fault] ?? answerWith("export const other = 1;"));
      await page.goto(server.url);
      await hydrated(page);
      const documents = countDocuments(page);
      // Of the page of the search, which lacks the same code.
      page.removeAllListeners("pageerror");
      const isAsked = page.waitForRequest((request) => file.test(request.url()));
      const isKept = await readOn(page);
      await openPart(page);
      await page.press("t");
      const asked = await isAsked;
      if (name === "the search" && fault !== "stalled") {
        // Its link leads to the page of the search, which is there as HTML.
        await page.waitForUrl(`${server.url}search/`);
        await page.getByRole("heading", { level: 1, name: "검색" }).waitFor();
      } else {
        // What is asked for while the former request has not failed yet would fail with it.
        if (fault !== "stalled") await page.evaluate(`import(${JSON.stringify(asked.url())}).catch(() => 0)`);
        await isReadable(page);
        await isKept();
      }
      heal();
      // A browser asks once a page for code that came, or may still come.
      if (name === "the search" || fault === "stalled" || fault === "of another content") await page.reload();
      await hydrated(page);
      await openPart(page);
      await shown(page);
      expect(documents()).toBeLessThanOrEqual(2);
    },
  );
});
