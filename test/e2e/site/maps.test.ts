import { Readable } from "node:stream";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";
import { parseSitemap } from "sitemap";
import { expect, test } from "vitest";
import { fileAt, outputFiles } from "../../support/build/outputFiles.ts";
import { sites } from "../../support/sites/sites.ts";

const { sample } = await sites("sample");
const { folder } = sample;
const files = await outputFiles(folder);
const read = (path: string) => readFile(join(folder, path), "utf8");
const URLS = /https:\/\/maru\.example\/[^\s<>()"'`]*/g;

test("sitemap.xml lists every canonical URL once, except list pages after the first, search, reading history and 404", async () => {
  const entries = await parseSitemap(Readable.from(await read("sitemap.xml")));
  const pages = files.filter(
    (path) => path.endsWith(".html") && !/^(?:404\.html|page\/|search\/|reading\/)/.test(path),
  );
  const htmls = await Promise.all(pages.map(read));
  const canonical = htmls
    .filter((html) => !html.includes('http-equiv="refresh"'))
    .map((html) => /<link rel="canonical" href="(.*?)"/.exec(html)?.[1]);
  expect(entries.map(({ url }) => url).toSorted()).toEqual(canonical.toSorted());
  for (const { url, lastmod, img } of entries) {
    expect(files).toContain(fileAt(url));
    expect(lastmod ?? "2026-01-01").toMatch(/^\d{4}-\d\d-\d\d$/);
    for (const { url: picture } of img) expect(files).toContain(fileAt(picture));
  }
  expect(entries.flatMap(({ img }) => img).length).toBeGreaterThan(1);
});

test("sitemap.xml is valid against the XML schema of the protocol", async () => {
  xmlRegisterFsInputProviders();
  const url = resolve("test/fixtures/sitemap/sitemap.xsd");
  const validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(await readFile(url), { url }));
  const validate = (xml: string) => validator.validate(XmlDocument.fromString(xml));
  const xml = await read("sitemap.xml");
  expect(() => validate(xml)).not.toThrow();
  expect(() => validate(xml.replace("<loc>", "<loc><b/>"))).toThrow("loc");
});

test("robots.txt has the URL of the sitemap", async () => {
  expect(await read("robots.txt")).toContain("\nSitemap: https://maru.example/sitemap.xml\n");
});

test("llms.txt has a title, a description, and links to existing files that include every post", async () => {
  const text = await read("llms.txt");
  const [title, description, ...sections] = text.trimEnd().split("\n\n");
  expect(title).toBe("# 마루");
  expect(description).toMatch(/^> \S/);
  for (const section of sections) {
    expect(section).toMatch(/^(?:## \S.*|(?:- \[.+\]\(https:\S+\)(?:: .+)?\n?)+)$/);
  }
  const urls = text.match(URLS) ?? [];
  for (const url of urls) expect(files).toContain(fileAt(url));
  const posts = files.filter((path) => /^posts\/.*\/index\.md$/.test(path));
  expect(
    urls
      .map(fileAt)
      .filter((path) => path.startsWith("posts/"))
      .toSorted(),
  ).toEqual(posts);
});

test("each post and page links to its Markdown file, and links to the site in that file resolve to existing files", async () => {
  const texts = files.filter((path) => /^(?:posts\/[^/]+|about|writing)\/index\.html$/.test(path));
  for (const path of texts) {
    const file = path.replace(/html$/, "md");
    const href = encodeURI(`/${file}`);
    expect(await read(path)).toContain(`<link rel="alternate" type="text/markdown" href="${href}" />`);
    const markdown = await read(file);
    expect(markdown).toMatch(/^---\n(?:.*\n)+?---\n\n# \S/);
    expect(markdown).not.toMatch(/[\uFDD0-\uFDD3]/);
    for (const url of markdown.match(URLS) ?? []) expect(files).toContain(fileAt(url));
  }
  expect(texts.length).toBeGreaterThan(15);
});
