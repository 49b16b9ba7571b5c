import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import { countPending, waitUntilIdle } from "../../support/page/pendingCallbacks.ts";
import { sites } from "../../support/sites/sites.ts";
import { ADDED_LINE } from "../../support/sites/sources.ts";
import { serveStatic, type StaticServer } from "../../support/build/staticServer.ts";
import { cachedFiles, heading, openList, startReplaced, uncachedCode, visit } from "./offlineSite.ts";

const { root, blog, revised } = await sites("root", "blog", "revised");
const openPage = openPages();
const open = () => openPage({ serviceWorkers: true });

/** The site `revised`, on a host that does not have the code of lists. */
let deployed: string;
let server: StaticServer;

beforeAll(async () => {
  deployed = await mkdtemp(join(tmpdir(), "maru-offline-"));
  await cp(revised.folder, deployed, { recursive: true });
  for (const file of await readdir(join(deployed, "assets"))) {
    if (file.startsWith("List.")) await rm(join(deployed, "assets", file));
  }
});
afterAll(() => rm(deployed, { recursive: true }));

beforeEach(async () => {
  server = await serveStatic({ "/": root.folder, "/blog/": blog.folder });
});
afterEach(() => server.close());

test("lists, a selection and a loaded search work offline", async () => {
  const page = await open();
  await visit(page, server.url, "");
  await page.goto(`${server.url}search/?q=jar`);
  await expect.poll(() => cachedFiles(page, server.url).then(({ search }) => search?.length)).toBe(2);
  server.stop();
  await page.goto(`${server.url}?tag=walking`);
  await heading(page, "walking");
  await page.goto(`${server.url}tags/`);
  await heading(page, "태그");
  await page.goto(`${server.url}search/?q=title`);
  await page.getByRole("main").getByText("A jar without a title").waitFor();
  expect(await page.getByText("본문을 불러오지 못해").count()).toBe(0);
});

test("offline, a page with links to cached posts is shown instead of a post that is not cached, and the post opens after the connection returns", async () => {
  const page = await open();
  await visit(page, server.url, "posts/moon-jar/");
  server.stop();
  await openList(page);
  await page.getByRole("link", { name: "The Long Road" }).click();
  await heading(page, "오프라인입니다");
  expect(await page.url()).toBe(`${server.url}posts/the-long-road/`);
  expect(await page.title()).toBe("오프라인입니다 · 시험 마루");
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
  await page.back();
  await heading(page, "시험 마루");
  // After a page load, the same offline page is shown as after a navigation within the app.
  await page.goto(`${server.url}posts/the-long-road/`);
  await heading(page, "오프라인입니다");
  await page.getByRole("main").getByRole("listitem").getByRole("link", { name: "The moon jar" }).click();
  await heading(page, "The moon jar");
  await page.back();
  await heading(page, "오프라인입니다");
  await expect.poll(() => page.getByRole("main").getByRole("listitem").count()).toBe(1);
  server.start();
  await page.getByRole("button", { name: "다시 시도" }).click();
  await heading(page, "The Long Road");
  expect(await page.title()).toBe("The Long Road - Notes on Walking · 시험 마루");
});

test("a deploy is shown by the next navigation and reloads no page, and an open page continues to use its cached code", async () => {
  const page = await open();
  await countPending(page);
  await page.beforeScripts(() =>
    navigator.serviceWorker.addEventListener("controllerchange", () =>
      Object.assign(window, { hasOtherWorker: true }),
    ),
  );
  await visit(page, server.url, "posts/moon-jar/");
  server.folders.set("/", deployed);
  const first = server.requested.length;
  await openList(page);
  await heading(page, "시험 마루");
  await page.goto(`${server.url}posts/moon-jar/`);
  expect(await page.locator(".prose").innerText()).toContain(ADDED_LINE);
  const [start] = (await cachedFiles(page, server.url))["start"] ?? [];
  await startReplaced(page, server.url, start);
  // The worker of the new build now controls the page.
  await page.waitFor(() => Reflect.get(window, "hasOtherWorker"));
  await waitUntilIdle(page);
  expect(server.requested.slice(first).filter(({ path }) => path === "/posts/moon-jar/")).toHaveLength(1);
  server.stop();
  await page.reload();
  expect(await page.locator(".prose").innerText()).toContain(ADDED_LINE);
});

test("an updated post shows its older, cached body offline", async () => {
  const page = await open();
  await visit(page, server.url, "posts/moon-jar/");
  server.folders.set("/", deployed);
  const [previous] = (await cachedFiles(page, server.url))["start"] ?? [];
  await page.goto(server.url);
  await startReplaced(page, server.url, previous);
  server.stop();
  await page.getByRole("link", { name: "The moon jar" }).click();
  await heading(page, "The moon jar");
  expect(await page.locator(".prose").innerText()).toContain("A jar without a title");
});

test("the offline cache can be deleted on the reading history page", async () => {
  const page = await open();
  await visit(page, server.url, "posts/moon-jar/");
  await visit(page, server.url, "reading/");
  // Waits, because files that the worker is still storing would be stored after the deletion.
  await expect.poll(() => uncachedCode(page, server.url)).toEqual([]);
  await page.getByRole("button", { name: "오프라인용 글 지우기" }).click();
  await page.getByText("지웠습니다.").waitFor({ state: "attached" });
  expect(await cachedFiles(page, server.url)).toEqual({});
  expect(await page.getByText("저장해 두었습니다").count()).toBe(0);
});

test("the service worker and the files that it caches are requested after the first paint", async () => {
  const page = await open();
  await visit(page, server.url, "posts/moon-jar/");
  const painted = await page.evaluate(
    () =>
      performance.timeOrigin +
      (performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Infinity),
  );
  const worker = server.requested.filter(({ path }) => ["/sw.js", "/404.html"].includes(path));
  expect(worker.map(({ path }) => path)).toEqual(["/sw.js", "/404.html"]);
  for (const { at } of worker) expect(at).toBeGreaterThan(painted);
});

const REFUSAL = "() => Promise.reject(new DOMException('no', 'SecurityError'))";

test.each([
  ["has no service workers", "delete Navigator.prototype.serviceWorker", ""],
  [
    "forbids service workers",
    "Object.defineProperty(navigator, 'serviceWorker', { get() { throw new Error('no') } })",
    "",
  ],
  ["denies access to storage", "", `caches.open = caches.match = caches.keys = caches.delete = ${REFUSAL};`],
])("the site works in a browser that %s", async (_, inPage, inWorker) => {
  const page = await open();
  if (inPage) await page.beforeScripts(inPage);
  if (inWorker) server.instead.set("/sw.js", inWorker + (await readFile(join(root.folder, "sw.js"), "utf8")));
  await page.goto(`${server.url}posts/moon-jar/`);
  if (inWorker) {
    await page.waitFor(() => navigator.serviceWorker.controller !== null);
    await page.reload();
  }
  await hydrated(page);
  await openList(page);
  await page.getByRole("link", { name: "The Long Road" }).click();
  await heading(page, "The Long Road");
  expect(await page.locator(".prose").innerText()).toContain("오래 걸은 길");
});

test("`npm start` serves the service worker as a script that is revalidated at each request", async () => {
  const answer = await fetch(`${root.url}sw.js`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toMatch(/^text\/javascript/);
  expect(answer.headers.get("cache-control")).toMatch(/no-cache|no-store/);
});

test("Chromium reports no obstacle to installing the site", async () => {
  const page = await open();
  await visit(page, server.url, "");
  const { obstacles, manifestErrors, manifest } = await page.chromium!.installability();
  // The pages of these tests are private windows. The headless shell, which has no window, reports no obstacles.
  expect(obstacles.filter((id) => id !== "in-incognito")).toEqual([]);
  expect(manifestErrors).toEqual([]);
  // Chromium's requirements: https://developer.chrome.com/docs/lighthouse/pwa/installable-manifest.
  expect(manifest).toMatchObject({
    display: "kStandalone",
    name: "시험 마루",
    startUrl: server.url,
    scope: server.url,
  });
  const pngs = manifest.icons?.filter(({ type }) => type === "image/png") ?? [];
  expect(pngs.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(["192x192", "512x512"]));
  for (const { url, sizes } of pngs) {
    const { width, height } = await sharp(await (await fetch(url)).arrayBuffer()).metadata();
    expect(`${width}x${height}`).toBe(sizes);
  }
});
