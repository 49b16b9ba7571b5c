import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PageOptions, Page } from "../support/browser/page.ts";
import { describe, expect, test } from "vitest";
import { READING_KEY } from "../../src/model/readingSettings.ts";
import { hydrated } from "../support/hydrated.ts";
import { openPages } from "../support/openPages.ts";
import { pagesOf } from "../support/outputFiles.ts";
import { sites } from "../support/sites/sites.ts";

const { root, blog, sample, permalinks } = await sites("root", "blog", "sample", "permalinks");
const openPage = openPages();

/** The policy that `_headers` sends with all files. */
async function policyByHeader(folder: string): Promise<string> {
  const headers = await readFile(join(folder, "_headers"), "utf8");
  return /Content-Security-Policy: (.*)/.exec(headers)?.[1] ?? "";
}

/** A page that tells of whatever breaks its policy. */
async function open(options?: PageOptions): Promise<{ page: Page; broken: string[] }> {
  const page = await openPage(options);
  const broken: string[] = [];
  await page.exposeFunction("tellOfBroken", (what: string) => void broken.push(what));
  await page.beforeScripts(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample: text }) =>
      (Reflect.get(window, "tellOfBroken") as (what: string) => void)(
        `${location.pathname}: ${violatedDirective} ${blockedURI} ${text}`,
      ),
    );
  });
  return { page, broken };
}

describe.each([
  { base: "/", site: root },
  { base: "/blog/", site: blog },
])("below $base", ({ site }) => {
  test.each(["light", "dark", "sepia"])(
    "no page in %s breaks the policy",
    async (theme) => {
      const { page, broken } = await open();
      await page.beforeScripts(
        ([key, setting]) => localStorage.setItem(key as string, setting as string),
        [READING_KEY, JSON.stringify({ theme })],
      );
      const routes = await pagesOf(site.folder);
      expect(routes.length).toBeGreaterThan(20);
      for (const route of [...routes, "nothing/", "?tag=walking&q=jar"]) {
        await page.goto(site.url + route);
        await hydrated(page);
        expect(await page.locator("html").getAttribute("data-theme")).toBe(theme);
      }
      expect(broken).toEqual([]);
    },
    90_000,
  );
});

test("nor does what a reader does with code, formulas, tables, pictures, settings and the search", async () => {
  const { page, broken } = await open();
  await page.goto(`${sample.url}posts/showcase/`);
  await hydrated(page);
  for (const shown of ["pre code", "math", "table"]) {
    expect(await page.locator(`.prose ${shown}`).count(), shown).toBeGreaterThan(0);
  }
  await page.locator(".prose .code > button").first().click();
  await page.locator("[data-reading]").click();
  await page.getByRole("radio").nth(2).check();
  await page.press("Escape");
  await page.goto(`${sample.url}posts/anatomy-of-a-maru/`);
  await hydrated(page);
  await page.locator(".prose img").first().click();
  await page.getByRole("dialog").waitFor();
  await page.goto(sample.url);
  await hydrated(page);
  await page.locator("[data-search]").first().click();
  await page.getByRole("combobox").fill("마루");
  await page.getByRole("option").first().waitFor();
  expect(broken).toEqual([]);
});

test("nor does the service worker", async () => {
  const { page, broken } = await open({ serviceWorkers: true });
  await page.goto(root.url);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload({ until: "quiet" });
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  expect(broken).toEqual([]);
});

test("nor do comments", async () => {
  const { page, broken } = await open();
  await page.route("https://giscus.app/**", (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html><title>giscus</title>" }),
  );
  await page.goto(`${permalinks.url}2024/05/rain.html`);
  await hydrated(page);
  await page.getByRole("heading", { name: "댓글" }).scrollIntoViewIfNeeded();
  await page.locator('iframe[title="댓글"]').waitFor();
  expect(page.frames()[1]?.url()).toMatch(/^https:\/\/giscus\.app\//);
  expect(broken).toEqual([]);
});

test("the policy by header is that of the pages and forbids frames around them; no page breaks it", async () => {
  const policy = await policyByHeader(root.folder);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain("unsafe");
  const { page, broken } = await open();
  await page.route("**/*", async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      headers: { ...response.headers(), "content-security-policy": policy },
    });
  });
  for (const route of await pagesOf(root.folder)) {
    await page.goto(root.url + route);
    await hydrated(page);
  }
  await page.goto(`${root.url}search/?q=jar`);
  await page.getByRole("listbox").getByRole("option").first().waitFor();
  expect(broken).toEqual([]);
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
  ["HTML without the policy's word", () => void (document.body.innerHTML = "<p>x")],
  ["a picture over http", () => void (new Image().src = "http://other.example/a.png")],
  ["a style", () => document.body.setAttribute("style", "color: red")],
])("%s is stopped and told of", async (_, attempt) => {
  const { page, broken } = await open();
  await page.goto(root.url);
  page.removeAllListeners("console").removeAllListeners("pageerror");
  await page.evaluate(attempt).catch(() => undefined);
  await expect.poll(() => broken.length).toBeGreaterThan(0);
});
