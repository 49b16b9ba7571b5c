import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openApp } from "../../../src/client/entry/server.tsx";
import { createCompiler } from "../../../src/node/site/createCompiler.ts";
import { bodyFinder, createMemoryLibrary } from "../../../src/node/output/render/memoryLibrary.ts";
import { redirectsOf } from "../../../src/node/site/urls/redirects.ts";
import { routeUrls, sitemapUrls } from "../../../src/node/site/urls/routes.ts";

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "maru-stock-"))));
afterEach(() => rm(folder, { recursive: true }));

const POST = { "posts/rain.md": "---\ndate: 2025-01-22\ntags: [비]\n---\nRain." };

async function compile(files: Record<string, string>, base = "/x/") {
  for (const [path, text] of Object.entries({ ...POST, ...files })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const { site, problems, isFaulty } = await createCompiler({
    contentFolder: folder,
    base,
    siteUrl: "https://maru.example",
  }).compile();
  const messages = problems.map(({ severity, file, message }) => `${file}: ${severity}: ${message}`);
  const bodyOf = ({ body }: { body: string }) =>
    site.bodies.get(decodeURI(body.slice(site.base.length)))?.html;
  return { site, messages, isFaulty, bodyOf };
}

const HEADS = "site.yaml";

interface Stock {
  name: string;
  files: Record<string, string>;
  url: string;
  title: string;
  html: string;
}

const STOCK: Stock[] = [
  {
    name: "tags of Material for MkDocs",
    files: {
      [HEADS]: "pages: docs\nlanguage: en",
      "docs/tags.md":
        "---\nhide: [toc]\ntemplate: tags.html\n---\n# Tags\n\nWhat posts are about:\n\n<!-- material/tags -->\n",
    },
    url: "/x/tags/",
    title: "Tags",
    html: "<p>What posts are about:</p>",
  },
  {
    name: "tags of Material for MkDocs 8, with a marker",
    files: { [HEADS]: "pages: docs\nlanguage: en", "docs/tags.md": "# All tags\n\n[TAGS]\n" },
    url: "/x/tags/",
    title: "All tags",
    html: "",
  },
  {
    name: "tags of Hexo, without a title",
    files: {
      [HEADS]: "pages: source\nlanguage: ko",
      "source/tags/index.md": "---\ntype: tags\nlayout: tags\n---\n",
    },
    url: "/x/tags/",
    title: "태그",
    html: "",
  },
  {
    name: "tags of Minimal Mistakes, at its permalink",
    files: {
      [HEADS]: "pages: _pages\nlanguage: en",
      "_pages/tag-archive.md":
        "---\ntitle: Posts by Tag\nlayout: tags\npermalink: /tags/\nauthor_profile: true\n---\n",
    },
    url: "/x/tags/",
    title: "Posts by Tag",
    html: "",
  },
  {
    name: "search of Hugo PaperMod",
    files: {
      [HEADS]: "pages: content\nposts: posts\nlanguage: en",
      "content/search.md":
        '---\ntitle: "Search here"\nlayout: "search"\nsummary: "search"\nplaceholder: "a word"\n---\n',
    },
    url: "/x/search/",
    title: "Search here",
    html: "",
  },
  {
    name: "archives of Hugo PaperMod",
    files: {
      [HEADS]: "pages: content\nposts: posts\nlanguage: en",
      "content/archives.md":
        '---\ntitle: "Archive"\nlayout: "archives"\nurl: "/archives/"\nsummary: archives\n---\nAll of it.\n',
    },
    url: "/x/archive/",
    title: "Archive",
    html: "<p>All of it.</p>",
  },
  {
    name: "archives of Chirpy, without a title",
    files: {
      [HEADS]: "pages: _tabs\nlanguage: en",
      "_tabs/archives.md": "---\nlayout: archives\nicon: fas fa-archive\norder: 3\n---\n",
    },
    url: "/x/archive/",
    title: "Archive",
    html: "",
  },
];

describe("stock files of other engines", () => {
  test.each(STOCK)(
    "the stock file for $name introduces the app's page at the same URL",
    async ({ files, url, title, html }) => {
      const { site, messages, isFaulty, bodyOf } = await compile(files);
      expect(messages).toEqual([]);
      expect(isFaulty).toBe(false);
      const [page, ...others] = site.manifest.pages;
      expect(others).toEqual([]);
      expect(page).toMatchObject({ url, title });
      expect(page && bodyOf(page)?.trim()).toBe(html);
      expect(routeUrls(site).filter((href) => `/x${href}` === url)).toHaveLength(1);
      expect(sitemapUrls(site).filter((href) => `/x${href}` === url)).toHaveLength(
        url === "/x/search/" ? 0 : 1,
      );
    },
  );

  test.each([
    ["of Material for MkDocs", { [HEADS]: "pages: docs", "docs/404.md": "# Lost\n\nGo [home](/)." }, "Lost"],
    [
      "of Jekyll",
      { "pages/404.md": "---\ntitle: Lost\npermalink: /404.html\nlayout: default\n---\nGo [home](/)." },
      "Lost",
    ],
    ["without a title", { [HEADS]: "language: ko", "pages/404.md": "Go [home](/)." }, "찾는 글이 없습니다"],
  ])("the 404 page shows the text of a 404.md %s", async (_name, files, title) => {
    const { site, messages, bodyOf } = await compile(files as Record<string, string>);
    expect(messages).toEqual([]);
    expect(site.manifest.pages).toEqual([]);
    expect(site.manifest.notFound).toMatchObject({ slug: "404", title });
    expect(site.manifest.notFound && bodyOf(site.manifest.notFound)).toContain('<a href="/x/">home</a>');
    expect(routeUrls(site).some((href) => href.includes("404"))).toBe(false);
    expect([...site.documents.keys()]).toEqual(["/x/posts/rain/"]);
  });

  test("`/archives/` redirects to the archive, and links to `archives.md` lead to the archive", async () => {
    const { site, bodyOf } = await compile({
      "pages/archives.md": "A.",
      "pages/about.md": "[all](archives.md)",
    });
    expect(redirectsOf(site).map(({ from, to }) => `${from} ${to}`)).toContain("/x/archives/ /x/archive/");
    const about = site.manifest.pages.find(({ slug }) => slug === "about");
    expect(about && bodyOf(about)).toContain('<a href="/x/archive/">all</a>');
  });
});

describe("an author's page", () => {
  test.each([
    ["a tag", "pages/tags/비.md", "/tags/비/"],
    ["a year", "pages/archive/2025.md", "/archive/2025/"],
    ["the reading history", "pages/reading.md", "/reading/"],
    ["the list", "pages/posts.md", "/posts/"],
  ])("an author's page replaces the app's page for %s, with a warning", async (_name, file, href) => {
    const { site, messages } = await compile({ [file]: "Own." });
    expect(messages).toEqual([
      `${file}: warning: this page replaces the one that Maru makes for \`${href}\`; to have both, rename the file, or give it a \`slug\``,
    ]);
    expect(site.manifest.site.pageUrls).toEqual([href]);
    const { site: atRoot } = await compile({ [file]: "Own." }, "/");
    const { manifest } = atRoot;
    const library = createMemoryLibrary({
      base: "/",
      manifest,
      search: "/search.json",
      bodyOf: bodyFinder(atRoot),
    });
    const prepare = await openApp(library);
    const { status, draw } = await prepare(encodeURI(href));
    expect([status, draw().includes("<p>Own.</p>")]).toEqual([200, true]);
    expect(
      routeUrls(site)
        .map(decodeURI)
        .filter((each) => each === href),
    ).toHaveLength(1);
  });

  test.each([
    ["pages/tags/guide.md", "/tags/guide/"],
    ["pages/posts/intro.md", "/posts/intro/"],
    ["pages/search/help.md", "/search/help/"],
  ])(
    "an author's page below a URL of the app is an ordinary page if the app does not use its URL: %s",
    async (file, href) => {
      const { site, messages } = await compile({ [file]: "Own." });
      expect(messages).toEqual([]);
      expect(site.manifest.pages.map(({ url }) => url)).toEqual([`/x${href}`]);
    },
  );

  test.each([
    ["pages/categories.md", "/categories/"],
    ["pages/series/index.md", "/series/"],
    ["pages/en/404.md", "/en/404/"],
    ["pages/About.md", "/about/"],
  ])("an author's page at a URL that the app does not use is an ordinary page: %s", async (file, href) => {
    const { site, messages } = await compile({ [file]: "Own." });
    expect(messages).toEqual([]);
    expect(site.manifest.pages.map(({ url }) => url)).toEqual([`/x${href}`]);
    expect(site.manifest.site.pageUrls).toBeUndefined();
  });

  test.each([
    ["pages/assets/a.md", "/assets/a/", "is reserved by Maru; rename the file, or give it a `slug`"],
    ["pages/404/a.md", "/404/a/", "is reserved by Maru; rename the file, or give it a `slug`"],
    [
      "pages/index.md",
      "/",
      "belongs to the list, or to the page that `home` in site.yaml names; rename the file",
    ],
  ])(
    "an author's page at `/`, or at a URL reserved for files, is an error: %s",
    async (file, url, reason) => {
      const { messages, isFaulty } = await compile({ [file]: "Own." });
      expect(messages).toEqual([`${file}: error: the address \`${url}\` ${reason}`]);
      expect(isFaulty).toBe(true);
    },
  );
});

test("pages with a date that introduce pages of the app are not posts", async () => {
  const { site, messages } = await compile({
    "site.yaml": "collections: {article: pages/**/*.md}",
    "pages/archives.md": "---\ndate: 2020-01-01\n---\nA.",
    "pages/404.md": "---\ndate: 2020-01-01\n---\nB.",
    "pages/c.md": "---\ndate: 2020-01-01\n---\nC.",
  });
  expect(messages).toEqual([]);
  expect(site.manifest.posts.map(({ url }) => url)).toEqual(["/x/posts/rain/", "/x/c/"]);
  expect(site.manifest.pages.map(({ url }) => url)).toEqual(["/x/archive/"]);
});

test("two pages that introduce the same page of the app cause an error that names both", async () => {
  const { messages } = await compile({ "pages/archive.md": "A.", "pages/archives.md": "B." });
  expect(messages).toEqual([
    "pages/archives.md: error: the address `/archive/` belongs to pages/archive.md; rename the file, or give it a `slug`",
  ]);
});
