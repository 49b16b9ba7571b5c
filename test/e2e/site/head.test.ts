import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { checkJsonLd } from "../../support/checks/checkJsonLd.ts";
import { hydrated } from "../../support/page/hydrated.ts";
import { openPages } from "../../support/page/openPages.ts";
import { recordViolations } from "../../support/checks/policyViolations.ts";
import { sites } from "../../support/sites/sites.ts";

const { sample } = await sites("sample");
const open = openPages();

const SITE = "https://maru.example/";
const files = (await readdir(sample.folder, { recursive: true })).filter((name) => name.endsWith(".html"));
const documents = await Promise.all(
  files.map(async (file) => {
    const html = await readFile(join(sample.folder, file), "utf8");
    return { file, html, document: new JSDOM(html).window.document };
  }),
);
/** The site's pages without the 404 page and redirects. */
const pages = documents.filter(
  ({ file, document }) => file !== "404.html" && !document.querySelector('meta[http-equiv="refresh"]'),
);

const contentsOf = (document: Document, name: string) =>
  [...document.querySelectorAll(`meta[property="${name}"], meta[name="${name}"]`)].map(
    (meta) => meta.getAttribute("content") ?? "",
  );

describe.each(pages)("$file", ({ file, document }) => {
  const [image = ""] = contentsOf(document, "og:image");

  test("the head has each metadata element once, and none is empty", () => {
    expect(document.querySelectorAll("head > title")).toHaveLength(1);
    expect(document.title).not.toBe("");
    expect(document.documentElement.lang).toMatch(/^[a-z]{2}/);
    for (const name of [
      "description",
      "og:type",
      "og:title",
      "og:description",
      "og:url",
      "og:site_name",
      "og:locale",
      "og:image",
      "og:image:width",
      "og:image:height",
      "og:image:alt",
      "twitter:card",
    ]) {
      expect(contentsOf(document, name), name).toEqual([expect.stringMatching(/./)]);
    }
    // Fails if an invalid element made the parser close the head early.
    expect(document.querySelectorAll("body meta, body title, body script[type$='ld+json']")).toHaveLength(0);
  });

  test("the head has the URL of the page as canonical URL and as og:url", () => {
    const canonical = [...document.querySelectorAll('link[rel="canonical"]')].map((link) =>
      link.getAttribute("href"),
    );
    const url = encodeURI(file.replace(/(^|\/)index\.html$/, "$1"));
    expect(canonical).toEqual([SITE + url]);
    expect(contentsOf(document, "og:url")).toEqual(canonical);
  });

  test("the head has an og:image file of the declared size and type", async () => {
    expect(image.startsWith(SITE)).toBe(true);
    const { width, height, format } = await sharp(
      join(sample.folder, decodeURI(image.slice(SITE.length))),
    ).metadata();
    expect([String(width)]).toEqual(contentsOf(document, "og:image:width"));
    expect([String(height)]).toEqual(contentsOf(document, "og:image:height"));
    expect([`image/${format}`]).toEqual(contentsOf(document, "og:image:type"));
    expect(image.includes("/card.") ? [width, height] : []).toEqual(
      image.includes("/card.") ? [1200, 630] : [],
    );
  });

  test("the head has valid JSON-LD with absolute URLs", () => {
    const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
    expect(scripts).toHaveLength(1);
    const data = JSON.parse(scripts[0]?.textContent ?? "") as { "@graph": Record<string, unknown>[] };
    const [title = ""] = contentsOf(document, "og:title");
    const [canonical = ""] = contentsOf(document, "og:url");
    const [published] = contentsOf(document, "article:published_time");
    expect(checkJsonLd(data, { site: SITE, canonical, title, published })).toEqual([]);
    const [thing] = data["@graph"];
    const isPost = contentsOf(document, "og:type")[0] === "article";
    expect(thing?.["@type"] === "BlogPosting").toBe(isPost);
    expect(thing?.[isPost ? "headline" : "name"]).toBe(title);
  });
});

test("titles and URLs of the sample site's pages are unique", () => {
  expect(pages.length).toBeGreaterThan(30);
  const titles = pages.map(({ document }) => document.title);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  const urls = pages.map(({ document }) => contentsOf(document, "og:url")[0]);
  expect(new Set(urls).size).toBe(pages.length);
});

test("the 404 page has noindex, no canonical URL and no JSON-LD", async () => {
  const missing = documents.find(({ file }) => file === "404.html");
  expect(missing && contentsOf(missing.document, "robots")).toEqual(["noindex"]);
  expect(missing?.html).not.toMatch(/og:url|rel="canonical"|ld\+json/);
});

test("JSON-LD complies with the content security policy and logs no error", async () => {
  const page = await open();
  const violations = await recordViolations(page);
  const errors = page.collectErrors();
  await page.goto(`${sample.url}posts/first-post/`);
  await hydrated(page);
  expect(await page.locator('script[type="application/ld+json"]').count()).toBe(1);
  expect(await violations()).toEqual([]);
  expect(errors).toEqual([]);
});
