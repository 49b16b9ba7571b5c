import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "../support/browser/page.ts";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { hydrated } from "../support/hydrated.ts";
import { openPages } from "../support/openPages.ts";
import { runBuild } from "../support/runBuild.ts";
import { serveStatic, type StaticServer } from "../support/staticServer.ts";
import { sites } from "../support/sites/sites.ts";

const { root, blog } = await sites("root", "blog");
const openPage = openPages();
const open = () => openPage({ serviceWorkers: true });

let folder: string;
/** The site of `root` after a post was revised, whose host keeps no code of lists; and one that wants no worker. */
let revised: string;
let without: string;
let server: StaticServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-offline-"));
  [revised, without] = [join(folder, "revised"), join(folder, "without")];
  for (const outDir of [revised, without]) {
    const contentFolder = `${outDir}-content`;
    await cp("test/fixtures/site", contentFolder, { recursive: true });
    const [post, settings] = ["posts/2024/moon-jar/index.md", "site.yaml"].map((file) =>
      join(contentFolder, file),
    );
    if (outDir === revised) await append(post, "\n\nA line that was added.\n");
    else await append(settings, "offline: false\n");
    await runBuild({ contentFolder, outDir });
  }
  for (const file of await readdir(join(revised, "assets"))) {
    if (file.startsWith("List.")) await rm(join(revised, "assets", file));
  }
}, 300_000);
afterAll(() => rm(folder, { recursive: true }));

beforeEach(async () => {
  server = await serveStatic({ "/": root.folder, "/blog/": blog.folder });
});
afterEach(() => server.close());

async function append(file = "", text: string): Promise<void> {
  await writeFile(file, (await readFile(file, "utf8")) + text);
}

/** What is kept below a base, by the kind of file: addresses from there. */
function keptOf(page: Page, base = "/"): Promise<Record<string, string[]>> {
  return page.evaluate(async (scope) => {
    const kept: Record<string, string[]> = {};
    for (const name of await caches.keys()) {
      const [, kind = "", of] = /^maru (\w+)\S* (.*)/.exec(name) ?? [];
      if (of !== scope) continue;
      const requests = await (await caches.open(name)).keys();
      kept[kind] = requests.map(({ url }) => decodeURI(url.slice(scope.length)));
    }
    return kept;
  }, new URL(base, server.url).href);
}

/** Opens a page and waits until the app's start, and its own text, is kept. */
async function visit(page: Page, path: string, base = "/"): Promise<void> {
  await page.goto(new URL(base, server.url).href + path);
  await hydrated(page);
  await expect.poll(() => keptOf(page, base).then(({ start }) => start?.length), { timeout: 20_000 }).toBe(1);
  const isPost = path.startsWith("posts/");
  const isKept = async () => {
    const { pages = [], bodies = [] } = await keptOf(page, base);
    return pages.includes(path) && (!isPost || bodies.some((body) => body.startsWith(path)));
  };
  await expect.poll(isKept).toBe(true);
}

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name }).waitFor();
const isGone = (page: Page) =>
  page.evaluate(async () => [
    (await caches.keys()).filter((name) => name.endsWith(`${location.origin}/`)).length,
    (await navigator.serviceWorker.getRegistrations()).filter(({ scope }) => scope === `${location.origin}/`)
      .length,
  ]);

test.each(["/", "/blog/"])(
  "below %s a post that was read is there without a line, as a page and within the app",
  async (base) => {
    const page = await open();
    await visit(page, "posts/moon-jar/", base);
    server.stop();
    await page.reload();
    await heading(page, "The moon jar");
    await hydrated(page);
    const width = page
      .locator(".prose img")
      .first()
      .evaluate((image: HTMLImageElement) => image.naturalWidth);
    expect(await width).toBeGreaterThan(0);
    // The list was never opened: it comes with what the app needs to start.
    await page.getByRole("main").getByRole("link", { name: "목록", exact: true }).click();
    await heading(page, "시험 마루");
    expect(await page.getByRole("article").count()).toBeGreaterThan(1);
    await page.getByRole("link", { name: "The moon jar" }).click();
    await heading(page, "The moon jar");
    expect(await page.locator(".prose").innerText()).toContain("A jar without a title");
  },
);

test("lists, a selection and the search that was loaded are there without a line", async () => {
  const page = await open();
  await visit(page, "");
  await page.goto(`${server.url}search/?q=jar`);
  await expect.poll(() => keptOf(page).then(({ search }) => search?.length)).toBe(2);
  server.stop();
  await page.goto(`${server.url}?tag=walking`);
  await heading(page, "walking");
  await page.goto(`${server.url}tags/`);
  await heading(page, "태그");
  await page.goto(`${server.url}search/?q=title`);
  await page.getByRole("main").getByText("A jar without a title").waitFor();
  expect(await page.getByText("본문을 불러오지 못해").count()).toBe(0);
});

test("a post that is not kept says so without a line, offers those that are, and is read when there is one again", async () => {
  const page = await open();
  await visit(page, "posts/moon-jar/");
  server.stop();
  await page.getByRole("main").getByRole("link", { name: "목록", exact: true }).click();
  await page.getByRole("link", { name: "The Long Road" }).click();
  await heading(page, "오프라인입니다");
  expect(await page.url()).toBe(`${server.url}posts/the-long-road/`);
  expect(await page.title()).toBe("오프라인입니다 · 시험 마루");
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
  await page.back();
  await heading(page, "시험 마루");
  // By its address it is the same page that the app draws.
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

test("a deploy shows at once and reloads nothing; a page of before it goes on with its own code", async () => {
  const page = await open();
  await visit(page, "posts/moon-jar/");
  server.folders.set("/", revised);
  const first = server.asked.length;
  await page.getByRole("main").getByRole("link", { name: "목록", exact: true }).click();
  await heading(page, "시험 마루");
  await page.goto(`${server.url}posts/moon-jar/`);
  expect(await page.locator(".prose").innerText()).toContain("A line that was added.");
  const [start] = (await keptOf(page))["start"] ?? [];
  await expect
    .poll(() => keptOf(page).then((kept) => kept["start"]?.[0] === start), { timeout: 20_000 })
    .toBe(false);
  await page.waitUntilQuiet();
  expect(server.asked.slice(first).filter(({ path }) => path === "/posts/moon-jar/")).toHaveLength(1);
  server.stop();
  await page.reload();
  expect(await page.locator(".prose").innerText()).toContain("A line that was added.");
});

test("of a post that was revised since, the text that was read is there without a line", async () => {
  const page = await open();
  await visit(page, "posts/moon-jar/");
  server.folders.set("/", revised);
  const [former] = (await keptOf(page))["start"] ?? [];
  await page.goto(server.url);
  await expect
    .poll(() => keptOf(page).then(({ start }) => start?.[0] === former), { timeout: 20_000 })
    .toBe(false);
  server.stop();
  await page.getByRole("link", { name: "The moon jar" }).click();
  await heading(page, "The moon jar");
  expect(await page.locator(".prose").innerText()).toContain("A jar without a title");
});

test("what is kept for this is told on the page of what the browser keeps, and taken away there", async () => {
  const page = await open();
  await visit(page, "posts/moon-jar/");
  await page.goto(`${server.url}reading/`);
  await page.getByRole("button", { name: "오프라인용 글 지우기" }).click();
  await page.getByText("지웠습니다.").waitFor({ state: "attached" });
  expect(await keptOf(page)).toEqual({});
  expect(await page.getByText("저장해 두었습니다").count()).toBe(0);
});

test("on a line that does not answer, what is kept is shown instead", async () => {
  const page = await open();
  await visit(page, "posts/moon-jar/");
  server.delay = 120_000;
  await page.reload({ timeout: 25_000, waitUntil: "commit" });
  await heading(page, "The moon jar");
  expect(await page.locator(".prose").innerText()).toContain("A jar without a title");
});

test("`offline: false` takes worker and caches away, leaves those of a site beside it, and breaks no open page", async () => {
  const page = await open();
  await visit(page, "posts/moon-jar/", "/blog/");
  await visit(page, "posts/moon-jar/");
  server.folders.set("/", without);
  await page.goto(server.url);
  await hydrated(page);
  await expect.poll(() => isGone(page), { timeout: 20_000 }).toEqual([0, 0]);
  await page.getByRole("link", { name: "The moon jar" }).click();
  await heading(page, "The moon jar");
  expect(Object.keys(await keptOf(page, "/blog/"))).toContain("bodies");
  await page.reload();
  await hydrated(page);
  expect(await isGone(page)).toEqual([0, 0]);
  server.stop();
  await page.goto(`${server.url}blog/posts/moon-jar/`);
  await heading(page, "The moon jar");
});

test("the worker and what it keeps are fetched after the first paint", async () => {
  const page = await open();
  await visit(page, "posts/moon-jar/");
  const painted = await page.evaluate(
    () =>
      performance.timeOrigin +
      (performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Infinity),
  );
  const worker = server.asked.filter(({ path }) => ["/sw.js", "/404.html"].includes(path));
  expect(worker.map(({ path }) => path)).toEqual(["/sw.js", "/404.html"]);
  for (const { at } of worker) expect(at).toBeGreaterThan(painted);
});

const REFUSAL = "() => Promise.reject(new DOMException('no', 'SecurityError'))";

test.each([
  ["has no workers", "delete Navigator.prototype.serviceWorker", ""],
  [
    "forbids them",
    "Object.defineProperty(navigator, 'serviceWorker', { get() { throw new Error('no') } })",
    "",
  ],
  ["refuses storage", "", `caches.open = caches.match = caches.keys = caches.delete = ${REFUSAL};`],
])("a browser that %s reads the site as it is", async (_, inPage, inWorker) => {
  const page = await open();
  if (inPage) await page.beforeScripts(inPage);
  if (inWorker) server.instead.set("/sw.js", inWorker + (await readFile(join(root.folder, "sw.js"), "utf8")));
  await page.goto(`${server.url}posts/moon-jar/`);
  if (inWorker) {
    await page.waitFor(() => navigator.serviceWorker.controller !== null);
    await page.reload();
  }
  await hydrated(page);
  await page.getByRole("main").getByRole("link", { name: "목록", exact: true }).click();
  await page.getByRole("link", { name: "The Long Road" }).click();
  await heading(page, "The Long Road");
  expect(await page.locator(".prose").innerText()).toContain("오래 걸은 길");
});

test("`npm start` serves the worker as a script that is asked for anew each time", async () => {
  const answer = await fetch(`${root.url}sw.js`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toMatch(/^text\/javascript/);
  expect(answer.headers.get("cache-control")).toMatch(/no-cache|no-store/);
});

test("Chromium finds nothing that keeps the site from being installed", async () => {
  const page = await open();
  await visit(page, "");
  const devtools = await page.context().newCDPSession(page);
  const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
  // A page of these tests is one of a private window.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(["in-incognito"]);
  expect((await devtools.send("Page.getAppManifest")).errors).toEqual([]);
});
