import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readSitemaps } from "../../../../src/node/site/permalinkLock/readSitemaps.ts";
import { parseSitemap, sortUrls } from "../../../../src/node/site/permalinkLock/sitemap.ts";

const NAMESPACES =
  'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"';
const urlset = (...urls: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<?xml-stylesheet href="/x.xsl"?>\n<urlset ${NAMESPACES}>${urls
    .map((each) => `<url>\n<loc>${each}</loc><lastmod>2020-01-01</lastmod></url>`)
    .join("")}</urlset>\n<!-- made by x -->`;
const index = (...urls: string[]) =>
  `<sitemapindex ${NAMESPACES}>${urls.map((each) => `<sitemap><loc>${each}</loc></sitemap>`).join("")}</sitemapindex>`;

describe("sitemap parser", () => {
  test("the parser returns page URLs with decoded entities, and ignores URLs of images", async () => {
    const image =
      "https://a.example/c/</loc><image:image><image:loc>https://a.example/c.png</image:loc></image:image><loc>https://a.example/c/";
    const { urls } = await parseSitemap(
      urlset(
        " https://a.example/a/ ",
        "https://a.example/%EA%B8%80/?x=1&amp;y=2",
        "<![CDATA[https://a.example/b/]]>",
        image,
      ),
    );
    expect(urls).toEqual([
      "https://a.example/a/",
      "https://a.example/%EA%B8%80/?x=1&y=2",
      "https://a.example/b/",
      "https://a.example/c/",
    ]);
  });

  test.each([
    ["", "it has neither `<urlset>` nor `<sitemapindex>`"],
    ["<!doctype html><p>Not found", "it has neither `<urlset>` nor `<sitemapindex>`"],
    [urlset("https://a.example/a/").slice(0, 250), "it is incomplete: `</urlset>` is missing"],
    [urlset("https://a.example/a/</url>"), "it is not well-formed XML: Unexpected close tag"],
    [urlset("https://a.example/&nbsp;"), "it is not well-formed XML: Invalid character entity"],
  ])("an invalid sitemap is rejected with a message that states the reason: %#", async (xml, message) => {
    await expect(parseSitemap(xml)).rejects.toThrow(message);
  });
});

describe("URLs of a previous engine", () => {
  const written = [
    "https://old.example/blog/2019/a.html",
    "http://www.old.example/blog/%EA%B8%80/",
    "https://old.example/blog/글/",
    "https://old.example/blog",
    "https://old.example/blog/page/2/",
    "https://old.example/blog/?p=12",
    "https://old.example/other/",
    "nonsense",
  ];
  test("sortUrls returns URLs below the base in readable form without duplicates, ignores their host, and returns other URLs as `leftOut`", () => {
    expect(sortUrls(written, "/blog/")).toEqual({
      urls: ["/2019/a.html", "/글/", "/"],
      leftOut: ["https://old.example/blog/?p=12", "https://old.example/other/", "nonsense"],
      numbered: ["/page/2/"],
    });
  });

  test.each([
    ["/page/2/", true],
    ["/page/1", true],
    ["/blog/page/12/", true],
    ["/page2/", true],
    ["/tag/rain/index2.html", true],
    ["/posts/page-2/", false],
    ["/page/about/", false],
    ["/2/", false],
  ])("whether sortUrls takes %s for a numbered page of a list: %s", (path, isNumbered) => {
    expect(sortUrls([`https://old.example${path}`], "/").numbered).toEqual(isNumbered ? [path] : []);
  });

  test("sortUrls returns URLs that differ only in case separately", () => {
    const both = ["https://old.example/My-Post.html", "https://old.example/my-post.html"];
    expect(sortUrls(both, "/").urls).toEqual(["/My-Post.html", "/my-post.html"]);
  });

  test("sortUrls does not shorten paths if the base is `/`", () => {
    expect(sortUrls(written, "/").urls).toContain("/blog/글/");
  });
});

describe("sitemap files", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "maru-sitemap-"));
  });
  afterEach(() => rm(folder, { recursive: true }));
  const read = async (files: Record<string, string | Buffer>, ...paths: string[]) => {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    return readSitemaps(paths.map((path) => join(folder, path)));
  };

  test("readSitemaps reads a sitemap index and its compressed and uncompressed sitemaps in the same folder", async () => {
    const files = {
      "sitemap.xml": index(
        "https://a.example/post-sitemap.xml",
        "https://a.example/s/2.xml.gz",
        "https://a.example/3.xml.gz",
      ),
      "post-sitemap.xml": urlset("https://a.example/1/"),
      "s/2.xml.gz": gzipSync(urlset("https://a.example/2/")),
      "3.xml": urlset("https://a.example/3/"),
    };
    const all = ["https://a.example/1/", "https://a.example/2/", "https://a.example/3/"];
    expect(await read(files, "sitemap.xml")).toEqual(all);
    expect(new Set(await read(files, "."))).toEqual(new Set(all));
  });

  test("readSitemaps reads a text with one URL per line", async () => {
    const text = "\uFEFFhttps://a.example/a/\r\n\r\n https://a.example/글/ \n";
    expect(await read({ "urls.txt": text, "b/sitemap.txt.gz": gzipSync(text) }, "urls.txt", "b")).toEqual([
      "https://a.example/a/",
      "https://a.example/글/",
      "https://a.example/a/",
      "https://a.example/글/",
    ]);
  });

  test("readSitemaps combines the URLs of several sitemap files", async () => {
    const files = { "a.xml": urlset("https://a.example/1/"), "b.xml": urlset("https://a.example/2/") };
    expect(await read(files, "a.xml", "b.xml")).toEqual(["https://a.example/1/", "https://a.example/2/"]);
  });

  test.each([
    [{}, "gone.xml", /there is no file or folder .*gone\.xml/],
    [{ "x/a.txt": "" }, "x", /the folder .*x has no file such as sitemap\.xml/],
    [{ "a.xml": urlset() }, "a.xml", /there is no address in .*a\.xml/],
    [{ "a.xml": "text" }, "a.xml", /a\.xml cannot be read: it is not a sitemap/],
    [{ "a.xml": Buffer.from([0x1f, 0x8b, 1, 2]) }, "a.xml", /a\.xml cannot be read: /],
    [
      { "a.xml": index("https://a.example/b.xml") },
      "a.xml",
      /a\.xml lists https:\/\/a\.example\/b\.xml, but b\.xml is not in the same folder/,
    ],
    [{ "a.xml": index("https://a.example/a.xml") }, "a.xml", /there is no address in/],
  ])(
    "a path that leads to no URLs is rejected with a message that states the reason: %#",
    async (files, path, message) => {
      await expect(read(files as Record<string, string | Buffer>, path)).rejects.toThrow(message);
    },
  );
});
