import { cp, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import type { PageOptions, Page } from "../support/browser/page.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { THEMES } from "../../src/model/readingSettings.ts";
import { hydrated } from "../support/hydrated.ts";
import { openPages } from "../support/openPages.ts";
import { runBuild } from "../support/runBuild.ts";
import { serveStatic, type StaticServer } from "../support/staticServer.ts";
import { sites } from "../support/sites/sites.ts";

const { sample } = await sites("sample");
const open = openPages();

const pages = (await readdir(sample.folder, { recursive: true }))
  .filter((name) => name.endsWith("index.html"))
  .map((name) => name.slice(0, -"index.html".length));

/** One address of each kind. */
const KINDS = [
  "",
  "page/2/",
  "posts/first-post/",
  "tags/",
  "archive/",
  "search/?q=마루",
  "about/",
  "nowhere/",
  "reading/",
];

/** Opens pages as one who chose these reading settings sees them. */
async function openAs(settings: object, options: PageOptions): Promise<Page> {
  const page = await open(options);
  await page.beforeScripts((kept) => localStorage.setItem("maru-reading", kept), JSON.stringify(settings));
  return page;
}

/** What axe finds on a page at some address, and whether that is wider than the screen. */
async function faultsAt(page: Page, path: string, site: string): Promise<string[]> {
  await page.goto(new URL(path, site).href);
  await hydrated(page);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  const faults = violations.map(({ id, nodes }) => `${path}: ${id}: ${nodes[0]?.html}`);
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  return isWide ? [...faults, `${path}: wider than the screen`] : faults;
}

async function faultsOf(page: Page, paths: readonly string[], site = sample.url): Promise<string[]> {
  const faults: string[] = [];
  for (const path of paths) faults.push(...(await faultsAt(page, path, site)));
  return faults;
}

describe("a site in English", () => {
  let folder: string;
  let server: StaticServer;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "maru-english-"));
    const contentFolder = join(folder, "content");
    await cp("src/content", contentFolder, { recursive: true });
    await writeFile(join(contentFolder, "site.yaml"), "title: Maru\nlanguage: en\n");
    await runBuild({ contentFolder, outDir: join(folder, "site") });
    server = await serveStatic({ "/": join(folder, "site") });
  }, 120_000);
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  test.each(THEMES)(
    "has no fault that axe finds on any kind of page, in the %s theme, small and wide",
    async (theme) => {
      const small = await openAs({ theme }, { viewport: { width: 320, height: 640 }, hasTouch: true });
      expect(await faultsOf(small, KINDS, server.url)).toEqual([]);
      const wide = await openAs({ theme }, { viewport: { width: 1280, height: 800 } });
      expect(await faultsOf(wide, KINDS, server.url)).toEqual([]);
      expect(await wide.getByRole("button", { name: "Reading settings" }).count()).toBe(1);
    },
    120_000,
  );
});

describe.each(THEMES)("in the %s theme", (theme) => {
  test.each([320, 1280])(
    "no page has a fault that axe finds, and none scrolls sideways, at %i px",
    async (width) => {
      const page = await openAs({ theme }, { viewport: { width, height: 780 }, hasTouch: width < 768 });
      expect(pages.length).toBeGreaterThan(30);
      expect(await faultsOf(page, pages)).toEqual([]);
    },
    240_000,
  );

  test("nor has any at 200 % zoom, nor with the largest text on the smallest screen", async () => {
    const zoomed = await openAs({ theme }, { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });
    expect(await faultsOf(zoomed, KINDS)).toEqual([]);
    const large = await openAs(
      { theme, size: 3, face: "serif" },
      { viewport: { width: 320, height: 640 }, hasTouch: true },
    );
    expect(await faultsOf(large, KINDS)).toEqual([]);
  }, 120_000);
});

test("axe finds what is wrong with a page", async () => {
  const page = await open();
  await page.goto(sample.url);
  await hydrated(page);
  await page.evaluate(() => {
    const image = document.createElement("img");
    image.width = 2000;
    document.querySelector("main")?.append(image);
  });
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  expect(violations.map(({ id }) => id)).toEqual(["image-alt"]);
});

test("in forced colours what is chosen, and where one is, can still be told", async () => {
  const page = await open({ forcedColors: "active" });
  await page.goto(`${sample.url}tags/`);
  await hydrated(page);
  await page.getByRole("button", { name: "읽기 설정" }).click();
  const chosen = page.locator(".maru-reading label", { has: page.locator(":checked") }).first();
  expect(await chosen.evaluate((label) => getComputedStyle(label).outlineStyle)).toBe("solid");
  await page.press("Escape");
  const focused = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
  expect(focused).not.toBe("none");
});

test("a reader who goes from page to page hears where, and keyboards come to the text first", async () => {
  const page = await open();
  await page.goto(sample.url);
  await hydrated(page);
  await page.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("본문으로 건너뛰기");
  await page.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("maru-content");
  await page.getByRole("link", { name: "첫 글을 쓰는 순서" }).first().click();
  await expect.poll(() => page.locator("p[role=status]").last().textContent()).toMatch(/첫 글을 쓰는 순서/);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
  expect(await page.locator("h1").count()).toBe(1);
});
