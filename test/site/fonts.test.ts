import { execFileSync } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "../support/browser/page.ts";
import { preview, type PreviewServer } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { READING_KEY } from "../../src/model/readingSettings.ts";
import { FONT_FILES } from "../support/fontFiles.ts";
import { openPages } from "../support/openPages.ts";
import { sites } from "../support/sites/sites.ts";

const { root } = await sites("root");
const open = openPages();
const FONT = /\/assets\/sans\.[0-9a-f]{8}\.woff2$/;
const PARAGRAPH = "달항아리는 흙으로 빚은 두 사발을 맞붙여 만든다. Moon jars are made of two bowls, 2025. ";

let folder: string;
let content: string;
let server: PreviewServer;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-fonts-"));
  content = join(folder, "content");
  await mkdir(join(content, "posts"), { recursive: true });
  await copyFile(FONT_FILES.korean, join(content, "korean.woff2"));
  await copyFile(FONT_FILES.koreanBold, join(content, "other.woff2"));
  await writeFile(
    join(content, "site.yaml"),
    "title: 글꼴\nfonts: {sans: korean.woff2, serif: other.woff2}\n",
  );
  const text = Array.from({ length: 8 }, () => PARAGRAPH.repeat(4)).join("\n\n");
  await writeFile(
    join(content, "posts", "jar.md"),
    `---\ntitle: 달항아리\ndate: 2025-01-22\n---\n\n${text}\n`,
  );
  const outDir = join(folder, "site");
  execFileSync(process.execPath, ["src/build/vite.js", "build", "--outDir", outDir, "--base", "/log/"], {
    env: { ...process.env, CONTENT_DIR: content, NODE_ENV: "" },
  });
  server = await preview({
    base: "/log/",
    build: { outDir },
    preview: { port: 0, strictPort: false },
    logLevel: "warn",
  });
  url = server.resolvedUrls?.local[0] ?? "";
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** Which fonts of the site or of the system draw the text of the post. */
async function drawnIn(page: Page): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("DOM.enable");
  await devtools.send("CSS.enable");
  const document = await devtools.send("DOM.getDocument");
  const found = await devtools.send("DOM.querySelector", {
    nodeId: document.root.nodeId,
    selector: ".prose p",
  });
  const { fonts } = await devtools.send("CSS.getPlatformFontsForNode", { nodeId: found.nodeId });
  return fonts.map(({ isCustomFont }) => (isCustomFont ? "site" : "system"));
}

/** Notes what moved on each page, in shares of the window: https://wicg.github.io/layout-instability/. */
async function noteShifts(page: Page): Promise<() => Promise<number>> {
  await page.beforeScripts(() => {
    const noted = Object.assign(window, { shifts: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        noted.shifts += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { shifts: number }).shifts);
}

test("the site's font is fetched once a page, is in use from the second page at the latest, and moves nothing", async () => {
  const page = await open();
  const shifts = await noteShifts(page);
  const fonts: string[] = [];
  page.on("request", (request) => request.resourceType() === "font" && fonts.push(request.url()));
  await page.goto(`${url}posts/jar/`, { until: "quiet" });
  expect(fonts).toEqual([expect.stringMatching(FONT)]);
  expect(await shifts()).toBe(0);
  await page.goto(`${url}posts/jar/?again`, { until: "quiet" });
  expect(await drawnIn(page)).toEqual(["site"]);
  expect(await page.evaluate(() => document.fonts.check("16px site-sans", "달항아리"))).toBe(true);
  expect(await shifts()).toBe(0);
});

test("a font that comes late neither holds the text back nor changes it under the reader's eyes", async () => {
  const page = await open();
  const shifts = await noteShifts(page);
  let arrived = 0;
  await page.route(FONT, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
    arrived = Date.now();
  });
  await page.goto(`${url}posts/jar/`, { until: "quiet" });
  const painted = await page.evaluate(
    () =>
      performance.timeOrigin +
      (performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Infinity),
  );
  expect(painted).toBeLessThan(arrived);
  expect(await drawnIn(page)).not.toContain("site");
  expect(await shifts()).toBe(0);
});

test("a page in the system's font is about as long as one in the site's", async () => {
  const heightWith = async (isThere: boolean) => {
    const page = await open({ viewport: { width: 360, height: 800 } });
    if (!isThere) await page.route(FONT, (route) => route.abort());
    await page.goto(`${url}posts/jar/`, { until: "quiet" });
    await page.goto(`${url}posts/jar/?again`, { until: "quiet" });
    const height = await page.locator(".prose").evaluate((prose) => prose.getBoundingClientRect().height);
    return { height, fonts: await drawnIn(page) };
  };
  const [own, systems] = [await heightWith(true), await heightWith(false)];
  expect(own.fonts).toEqual(["site"]);
  expect(systems.fonts).not.toContain("site");
  // The widths of this machine's fonts may be unknown; Korean fonts differ by a tenth at most, the boxes of one that has none by little more.
  expect(Math.abs(own.height - systems.height)).toBeLessThanOrEqual(own.height / 8);
});

test("the serif face is fetched for a reader who chose it alone, and is there before the first paint of the next page", async () => {
  const page = await open();
  const shifts = await noteShifts(page);
  const fonts: string[] = [];
  page.on("request", (request) => request.resourceType() === "font" && fonts.push(request.url()));
  const serifs = () => fonts.filter((address) => /\/serif\./.test(address)).length;
  await page.goto(`${url}posts/jar/`, { until: "quiet" });
  expect(serifs()).toBe(0);
  await page.getByRole("button", { name: "읽기 설정" }).click();
  await page.getByRole("radio", { name: "명조" }).check({ force: true });
  await expect.poll(() => drawnIn(page)).toEqual(["site"]);
  expect(serifs()).toBe(1);
  expect(await page.evaluate((key) => localStorage.getItem(key), READING_KEY)).toContain("serif");
  await page.goto(`${url}posts/jar/?again`, { until: "quiet" });
  expect(await page.locator('link[rel="preload"][href*="/serif."]').count()).toBe(1);
  expect(await page.evaluate(() => document.fonts.check("16px site-serif", "달"))).toBe(true);
  expect(await shifts()).toBe(0);
});

test("a site without the setting names no font and fetches none", async () => {
  const page = await open();
  const fonts: string[] = [];
  page.on("request", (request) => request.resourceType() === "font" && fonts.push(request.url()));
  await page.goto(root.url, { until: "quiet" });
  expect(fonts).toEqual([]);
  expect(await readFile(join(root.folder, "index.html"), "utf8")).not.toMatch(/@font-face|as="font"/);
});
