import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Page, PageOptions } from "../../support/browser/page.ts";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import { outputFiles } from "../../support/build/outputFiles.ts";
import { recordViolations } from "../../support/checks/policyViolations.ts";
import { countPending, waitUntilIdle } from "../../support/page/pendingCallbacks.ts";
import { sites } from "../../support/sites/sites.ts";

const { root, sample, permalinks, revised, newCode } = await sites(
  "root",
  "sample",
  "permalinks",
  "revised",
  "newCode",
);
const openPage = openPages();

async function open(options?: PageOptions): Promise<{ page: Page; violations(): Promise<string[]> }> {
  const page = await openPage(options);
  return { page, violations: await recordViolations(page) };
}

const read = ({ folder }: { folder: string }, path: string) => readFile(join(folder, path), "utf8");

test.each([
  ["root", root],
  ["sample", sample],
  ["permalinks", permalinks],
])(
  "every page of the site %s has its content security policy in the HTML before all scripts, styles and resources",
  async (_, site) => {
    const pages = (await outputFiles(site.folder)).filter((path) => path.endsWith(".html"));
    expect(pages).toContain("404.html");
    const heads = await Promise.all(
      pages.map(async (path) => (await read(site, path)).split("</head>")[0] ?? ""),
    );
    const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'`;
    const unprotected = pages.filter((__, index) => {
      const [before = "", ...after] = heads[index]?.split(policy) ?? [];
      return after.length !== 1 || /<(?:script|style|base)\b|rel="(?:stylesheet|\w*preload)"/.test(before);
    });
    expect(unprotected).toEqual([]);
  },
);

test("a build with different code has different policies in its pages, and the same files for hosts", async () => {
  const policyOf = async (site: { folder: string }) =>
    /sha256-[^']+/g.exec(await read(site, "index.html"))?.[0];
  expect(await policyOf(newCode)).not.toBe(await policyOf(revised));
  for (const file of ["_headers", "_nginx.conf"]) {
    const text = await read(newCode, file);
    expect(text).toBe(await read(revised, file));
    expect(text).toContain("frame-ancestors 'none'");
    expect(text).not.toContain("sha256-");
  }
});

test("code, formulas, tables, images, preferences and the search comply with the content security policy", async () => {
  const { page, violations } = await open();
  await countPending(page);
  await page.goto(`${sample.url}posts/showcase/`);
  await hydrated(page);
  for (const shown of ["pre code", "math", "table"]) {
    expect(await page.locator(`.prose ${shown}`).count(), shown).toBeGreaterThan(0);
  }
  await page.locator(".prose .code > button").first().click();
  await page.locator("[data-reading]").click();
  await page.getByRole("radio").nth(2).check();
  await page.press("Escape");
  await waitUntilIdle(page);
  await page.goto(`${sample.url}posts/anatomy-of-a-maru/`);
  await hydrated(page);
  await page.locator(".prose img").first().click();
  await page.getByRole("dialog").waitFor();
  await waitUntilIdle(page);
  await page.goto(sample.url);
  await hydrated(page);
  await page.locator("[data-search]").first().click();
  await page.getByRole("combobox").fill("마루");
  await page.getByRole("option").first().waitFor();
  await waitUntilIdle(page);
  expect(await violations()).toEqual([]);
});

test("a page with a service worker complies with the content security policy", async () => {
  const { page, violations } = await open({ serviceWorkers: true });
  await countPending(page);
  await page.goto(root.url);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await hydrated(page);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await waitUntilIdle(page);
  expect(await violations()).toEqual([]);
});

test("a page with comments complies with the content security policy", async () => {
  const { page, violations } = await open();
  await page.intercept(/^https:\/\/giscus\.app\//, async () => ({
    contentType: "text/html",
    body: "<!doctype html><title>giscus</title>",
  }));
  await page.goto(`${permalinks.url}2024/05/rain.html`);
  await hydrated(page);
  await page.getByRole("heading", { name: "댓글" }).scrollIntoViewIfNeeded();
  const frame = await page.frame('iframe[title="댓글"]');
  await expect.poll(() => frame.url()).toMatch(/^https:\/\/giscus\.app\//);
  expect(await violations()).toEqual([]);
});

test.each([
  [
    "an inline script",
    () => document.head.append(Object.assign(document.createElement("script"), { text: "1" })),
  ],
  [
    "a string that is evaluated",
    () => void setTimeout(() => (Reflect.get(window, "eval") as (code: string) => void)("1")),
  ],
  ["HTML that is not a trusted type", () => void (document.body.innerHTML = "<p>x")],
  ["an image over http", () => void (new Image().src = "http://other.example/a.png")],
  ["a style", () => document.body.setAttribute("style", "color: red")],
])("%s is blocked and reported as a violation of the content security policy", async (_, attempt) => {
  const { page, violations } = await open();
  await page.goto(root.url);
  page.collectErrors();
  await page.evaluate(attempt).catch(() => undefined);
  await expect.poll(async () => (await violations()).length).toBeGreaterThan(0);
});
