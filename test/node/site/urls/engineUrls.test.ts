import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { decodeMetadata } from "../../../../src/shared/manifest/decodeMetadata.ts";
import { encodeMetadata } from "../../../../src/shared/manifest/encodeMetadata.ts";
import { createCompiler } from "../../../../src/node/site/createCompiler.ts";
import { formatProblem } from "../../../../src/node/diagnostics/problem.ts";
import { redirectsOf } from "../../../../src/node/site/urls/redirects.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-engines-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function compile(files: Record<string, string>) {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const { site, problems } = await createCompiler({
    contentFolder: folder,
    base: "/log/",
    siteUrl: undefined,
  }).compile();
  const byFile = [...site.documents].map(([url, { file }]) => [file, decodeURI(url).slice(4)]);
  return {
    site,
    urls: Object.fromEntries(byFile) as Record<string, string>,
    warnings: problems.map((problem) => formatProblem(problem, "")),
    redirects: redirectsOf(site).map(({ from, to }) => `${from.slice(4)} → ${to.slice(4)}`),
  };
}
const titled = (title: string, more = "") => `---\ntitle: "${title}"\n${more}---\nx`;

describe("rule of an engine", () => {
  test("with material, titles make the slugs of posts, written slugs stay, and pages keep the names of their files", async () => {
    const { urls, warnings } = await compile({
      "site.yaml": "slugs: material\npages: docs\npermalink: /blog/{slug}/",
      "posts/a.md": titled("A - B: 1.5 버전"),
      "posts/b.md": titled("B", "slug: My Slug's\n"),
      "docs/Getting_Started/First Steps.md": "x",
    });
    expect(urls).toEqual({
      "posts/a.md": "/blog/a---b-15-버전/",
      "posts/b.md": "/blog/My Slug's/",
      "docs/Getting_Started/First Steps.md": "/Getting_Started/First Steps/",
    });
    expect(warnings).toEqual([]);
  });

  test("with hugo and jekyll, written slugs follow the rule too", async () => {
    const files = { "posts/a.md": titled("A", "slug: My C# & Slug\n") };
    expect((await compile({ ...files, "site.yaml": "slugs: hugo" })).urls).toEqual({
      "posts/a.md": "/posts/my-c%23-slug/",
    });
    const { urls, warnings } = await compile({ ...files, "site.yaml": "slugs: jekyll" });
    expect(urls).toEqual({ "posts/a.md": "/posts/My-C-%26-Slug/" });
    expect(warnings).toEqual([]);
  });

  test("without one, a slug that no address can contain is replaced with a warning", async () => {
    const { urls, warnings } = await compile({ "posts/a.md": titled("A", "slug: My Slug\n") });
    expect(urls).toEqual({ "posts/a.md": "/posts/my-slug/" });
    expect(warnings[0]).toContain("`My Slug` cannot be part of an address; `my-slug` is used");
  });

  test("folders below the folder of posts are part of the address, also with a glob pattern", async () => {
    const permalink = "{folders}/{slug}/";
    const { urls } = await compile({
      "site.yaml": `permalink: "/p/${permalink}"\nposts: [{folder: blog}, {folder: "docs/**/*.md", name: D}]`,
      "blog/2024/a.md": "x",
      "blog/2024/bundle/index.md": "x",
      "docs/x/b.md": "x",
    });
    expect(Object.values(urls).toSorted()).toEqual(["/p/2024/a/", "/p/2024/bundle/", "/p/x/b/"]);
  });
});

describe("address that another post has", () => {
  test("addresses are compared without case, as file systems do", async () => {
    const { urls, warnings } = await compile({
      "site.yaml": "slugs: hexo",
      "posts/Straße.md": "---\ndate: 2024-01-01\n---\nx",
      "posts/STRASSE.md": "---\ndate: 2024-01-02\n---\nx",
      "posts/ÉTÉ.md": "---\ndate: 2024-01-03\n---\nx",
      "posts/été.md": "---\ndate: 2024-01-04\n---\nx",
    });
    expect(urls).toEqual({
      "posts/Straße.md": "/posts/Straße/",
      "posts/STRASSE.md": "/posts/STRASSE-2024-01-02/",
      "posts/ÉTÉ.md": "/posts/ÉTÉ/",
      "posts/été.md": "/posts/été-2024-01-04/",
    });
    expect(warnings).toHaveLength(2);
  });

  test("the date is appended to the variable for the name that the pattern has", async () => {
    const on = (date: string) => titled("Same", `date: ${date}\n`);
    const { urls } = await compile({
      "site.yaml": "permalink: /{title}/",
      "posts/a.md": on("2024-01-01"),
      "posts/b.md": on("2024-01-02"),
      "posts/c.md": on("2024-01-02"),
    });
    expect(urls).toEqual({
      "posts/a.md": "/same/",
      "posts/b.md": "/same-2024-01-02/",
      "posts/c.md": "/same-2024-01-02-2/",
    });
  });
});

test("an address that looks like that of a file is changed with a warning, and forwards", async () => {
  const { urls, warnings, redirects } = await compile({
    "site.yaml": "slugs: hugo",
    "posts/Data.JSON.md": "x",
    "posts/node.js.md": "x",
    "posts/dots.md": titled("x", "slug: .NET 8\n"),
    "pages/notes.txt.md": "x",
  });
  expect(urls).toEqual({
    "posts/Data.JSON.md": "/posts/data-json/",
    "posts/node.js.md": "/posts/node.js/",
    "posts/dots.md": "/posts/net-8/",
    "pages/notes.txt.md": "/notes-txt/",
  });
  expect(warnings).toEqual([
    "pages/notes.txt.md:1: warning: the address `/notes.txt/` looks like that of a file; this page is at `/notes-txt/`; rename the file",
    "posts/Data.JSON.md:1: warning: the address `/posts/data.json/` looks like that of a file; this post is at `/posts/data-json/`; give it another `slug`",
    "posts/dots.md:1: warning: the address `/posts/.net-8/` looks like that of a file; this post is at `/posts/net-8/`; give it another `slug`",
  ]);
  expect(redirects).toEqual([
    "/notes.txt/ → /notes-txt/",
    "/posts/ → /",
    "/posts/.net-8/ → /posts/net-8/",
    "/posts/data.json/ → /posts/data-json/",
  ]);
});

test("a browser gets the addresses that it cannot compute, and those of bodies contain no bare sign", async () => {
  const { site } = await compile({
    "site.yaml": "permalink: /{hour}/{folders}/{title}/\nslugs: hugo",
    "posts/x/a.md": titled("TCP/IP #1", "date: 2024-01-02 03:04\n"),
    "posts/x/b#1.md": "x",
  });
  const urls = { base: "/log/", summaries: "/s", search: "/q" };
  const { manifest } = await decodeMetadata(encodeMetadata(site.manifest, urls), "/log/");
  expect(manifest.posts.map(({ url, body }) => [url, body])).toEqual(
    site.manifest.posts.map(({ url, body }) => [url, body]),
  );
  expect(manifest.posts.map(({ url }) => url)).toEqual(["/log/03/x/tcp/ip-%231/", "/log/x/b%231/"]);
});

test("two posts with one whole address in their front matter get different addresses", async () => {
  const { urls } = await compile({
    "site.yaml": "slugs: jekyll\ndialect: jekyll",
    "posts/a.md": titled("A", "permalink: /x/y/\ndate: 2024-01-01\n"),
    "posts/b.md": titled("B", "permalink: /x/y/\ndate: 2024-01-02\n"),
    "posts/c.md": titled("C", "permalink: /x/y.html\ndate: 2024-01-03\n"),
    "posts/d.md": titled("D", "permalink: /../글/:title\n"),
  });
  expect(urls).toEqual({
    "posts/a.md": "/x/y/",
    "posts/b.md": "/x/y-2024-01-02/",
    "posts/c.md": "/x/y-2024-01-03.html",
    "posts/d.md": "/글/d/",
  });
});

test.each(["/assets/x/", "/posts/", "/index.html", "/404.html", "/", "/sw.js"])(
  "a post with the address %s in its front matter gets another",
  async (permalink) => {
    const { urls } = await compile({
      "site.yaml": "slugs: jekyll\ndialect: jekyll",
      "posts/a.md": titled("A", `permalink: ${permalink}\ndate: 2024-01-01\n`),
    });
    expect(urls["posts/a.md"]).not.toBe(permalink);
    expect(urls["posts/a.md"]).not.toMatch(/^\/assets\/|^\/$/);
  },
);
