import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { EVENTS_PATH } from "../../../src/shared/live/liveState.ts";
import type { Page } from "../../support/browser/page.ts";
import { type DevServer, startDevServer } from "../../support/build/devServer.ts";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";

let folder: string;
let server: DevServer;
let post: string;
let text: string;
/** Number of times that the content was restored. */
let restored = 0;
/** Path of a post that a test adds. */
const ADDED = "posts/another.md";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-live-"));
  await cp("test/fixtures/site", folder, { recursive: true });
  post = join(folder, "posts/2024/moon-jar/index.md");
  text = await readFile(post, "utf8");
  server = await startDevServer({ contentFolder: folder, base: "/log/" });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});
/** Restores the content, and waits until the server has compiled it. */
async function restore(): Promise<void> {
  await rm(join(folder, ADDED), { force: true });
  await writeFile(post, `${text}\nRestored ${++restored}.\n`);
  const page = async () => (await fetch(`${server.url}posts/moon-jar/`)).text();
  await expect.poll(page).toContain(`Restored ${restored}.`);
  server.printed.length = 0;
}
afterEach(restore);
// Called after the hooks above, so that pages are closed before their server.
const open = openPages();

/** Opens the post, and marks its document. A reload removes the mark. */
async function openPost(page: Page): Promise<void> {
  await page.goto(`${server.url}posts/moon-jar/`);
  await page.evaluate(() => Object.assign(window, { isMarked: true }));
}
const isReloaded = (page: Page) => page.evaluate(() => !("isMarked" in window));
const overlayOf = (page: Page) => page.locator("#maru-overlay");

const SENTENCE = "A sentence just saved.";
const saveSentence = () => writeFile(post, `${text}\n${SENTENCE}\n`);
const sentenceIn = (page: Page) => page.getByText(SENTENCE);
const breakPost = () => writeFile(post, text.replace("2024-11-30", "2024-11-31"));
const ERROR = "date: found `2024-11-31`";
async function isReported(): Promise<void> {
  await expect.poll(() => server.printed.join("\n")).toContain(ERROR);
}

test("the open page shows a saved post without a reload, an error overlay for a broken post, and the fixed post after that", async () => {
  const page = await open();
  await openPost(page);
  await hydrated(page);
  await saveSentence();
  await sentenceIn(page).waitFor();

  await breakPost();
  await overlayOf(page).waitFor();
  expect(await overlayOf(page).locator("pre").textContent()).toContain(
    `posts/2024/moon-jar/index.md:2: ${ERROR}`,
  );
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("The moon jar");

  await writeFile(post, text.replace("# The moon jar", "# The fixed jar"));
  await page.getByRole("heading", { level: 1, name: "The fixed jar" }).waitFor();
  expect(await overlayOf(page).count()).toBe(0);
  expect(await isReloaded(page)).toBe(false);
});

test("the error overlay closes with Escape and with a click outside its text, until the next save", async () => {
  const page = await open();
  await openPost(page);
  await hydrated(page);
  await breakPost();
  await overlayOf(page).waitFor();
  await overlayOf(page).locator("pre").click();
  expect(await overlayOf(page).count()).toBe(1);
  await page.press("Escape");
  expect(await overlayOf(page).count()).toBe(0);

  await writeFile(join(folder, ADDED), "---\ndate: 2025-02-30\n---\nAnother.\n");
  await overlayOf(page).waitFor();
  expect(await overlayOf(page).locator("pre").textContent()).toContain(ERROR);
  await page.clickAt(4, 4);
  expect(await overlayOf(page).count()).toBe(0);
});

test("a page that is opened while a post is broken shows the error overlay", async () => {
  const page = await open();
  await breakPost();
  await isReported();
  await page.goto(server.url);
  await overlayOf(page).waitFor();
  expect(await overlayOf(page).getAttribute("role")).toBe("alert");
});

test("a page whose app has not started reloads when a post is saved", async () => {
  const page = await open();
  await page.intercept("/assets/main.", async () => "abort");
  await openPost(page);
  await saveSentence();
  await sentenceIn(page).waitFor();
  expect(await isReloaded(page)).toBe(true);
});

test("a page that was rendered before the last save is updated when it connects", async () => {
  const page = await open();
  let isHeld = true;
  await page.intercept(EVENTS_PATH, async () => (isHeld ? { status: 502, body: "restarting" } : "continue"));
  await openPost(page);
  await hydrated(page);
  await saveSentence();
  await expect.poll(async () => (await fetch(`${server.url}posts/moon-jar/`)).text()).toContain(SENTENCE);
  expect(await sentenceIn(page).count()).toBe(0);
  isHeld = false;
  await sentenceIn(page).waitFor();
  expect(await isReloaded(page)).toBe(false);
});

/** Makes a page believe that it is hidden or visible, as when the reader selects another tab. */
const setHidden = (page: Page, isHidden: boolean) =>
  page.evaluate((hidden) => {
    Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  }, isHidden);

test("a hidden page closes its connection, and is updated as soon as it is visible", async () => {
  const page = await open();
  await page.beforeScripts(() => {
    const { EventSource } = window;
    const streams: EventSource[] = [];
    Object.assign(window, { streams });
    window.EventSource = class extends EventSource {
      constructor(...options: ConstructorParameters<typeof EventSource>) {
        super(...options);
        streams.push(this);
      }
    };
  });
  const states = () =>
    page.evaluate(() =>
      (window as unknown as { streams: EventSource[] }).streams.map(({ readyState }) => readyState),
    );
  await openPost(page);
  await hydrated(page);
  await expect.poll(states).toEqual([1]);
  await setHidden(page, true);
  expect(await states()).toEqual([2]);
  await breakPost();
  await isReported();
  expect(await overlayOf(page).count()).toBe(0);
  await setHidden(page, false);
  await overlayOf(page).waitFor();
  await page.press("Escape");

  await setHidden(page, true);
  await setHidden(page, false);
  await expect.poll(states).toEqual([2, 2, 1]);
  // The page has received the same state again, but the reader has closed its overlay.
  expect(await overlayOf(page).count()).toBe(0);
  expect(await isReloaded(page)).toBe(false);
});

test("open pages reload when the server has restarted", async () => {
  const page = await open();
  page.collectErrors();
  await openPost(page);
  await hydrated(page);
  await server.close();
  await saveSentence();
  const { port } = new URL(server.url);
  server = await startDevServer({ contentFolder: folder, base: "/log/", port: Number(port) });
  await sentenceIn(page).waitFor();
  expect(await isReloaded(page)).toBe(true);
});

test("open pages move to the new base path when the path of the site's URL changes", async () => {
  await server.close();
  const settings = join(folder, "site.yaml");
  const original = await readFile(settings, "utf8");
  const others = original.replace(/^url:.*\n/m, "");
  const setUrl = (url: string) => writeFile(settings, `url: ${url}\n${others}`);
  await setUrl("https://kim.example/");
  server = await startDevServer({ contentFolder: folder });
  const page = await open();
  await page.goto(`${server.url}posts/moon-jar/?from=list#end`);
  await hydrated(page);
  await setUrl("https://kim.example/글/blog/");
  await page.waitForUrl(`${server.url}%EA%B8%80/blog/posts/moon-jar/?from=list#end`);
  await page.getByRole("heading", { level: 1, name: "The moon jar" }).waitFor();
  expect(server.printed).toContain("The base path is now /%EA%B8%80/blog/");
  await server.close();
  await writeFile(settings, original);
  server = await startDevServer({ contentFolder: folder, base: "/log/" });
});
