import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createCompiler } from "../../../../src/node/site/createCompiler.ts";
import { REPLACEABLE } from "../../../../src/node/site/urls/ownFiles.ts";

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "maru-statics-"))));
afterEach(() => rm(folder, { recursive: true }));

const SITE = {
  "site.yaml":
    "static: [static, more]\nurl: https://maru.example\nfeeds: {aliases: [atom.xml]}\nimages: {avif: false}\n",
  "posts/rain.md": "---\ndate: 2025-01-22\ntags: [비]\naliases: [/old/rain/, /old/a.html]\n---\nRain.",
  "pages/소개.md": "About.",
};

/** Compiles a site with the static files. Returns the published paths, and problems as `file: severity: message`. */
async function publish(paths: readonly string[], files: Record<string, string> = {}) {
  const statics = Object.fromEntries(paths.map((path) => [path, "own"]));
  for (const [path, text] of Object.entries({
    ...SITE,
    "static/a.txt": "a",
    "more/b.txt": "b",
    ...files,
    ...statics,
  })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const { site, problems } = await createCompiler({
    contentFolder: folder,
    base: "/",
    siteUrl: undefined,
  }).compile();
  return {
    published: site.statics.map(({ path }) => path).filter((path) => path !== "a.txt" && path !== "b.txt"),
    site,
    problems: problems.map(({ severity, file, message }) => `${file}: ${severity}: ${message}`),
  };
}

/** Paths of static files that Maru uses for its own files, ignoring case and compression, with descriptions of Maru's files. */
const TAKEN = {
  "manifest.json": "the list of all posts",
  "manifest.schema.json": "the schema of `manifest.json`",
  "sw.js": "the service worker",
  "index.html": "the page `/`",
  "404.html": "the page for missing addresses",
  "posts/rain/index.html": "the page `/posts/rain/`",
  "tags/비/index.html": "the page `/tags/비/`",
  ["tags/비/index.html".normalize("NFD")]: "the page `/tags/비/`",
  "소개/index.html": "the page `/소개/`",
  "search/index.html": "the page `/search/`",
  "old/rain/index.html": "the redirect from `/old/rain/`",
  "old/a.html": "the redirect from `/old/a.html`",
  "feed.xml": "a feed",
  "tags/비/feed.xml": "a feed",
  "atom.xml": "a feed",
  "sitemap.xml": "the sitemap",
  "sitemap-1.xml": "the sitemap",
  "index.html.gz": "the page `/`, compressed,",
  "manifest.json.br": "the list of all posts, compressed,",
  "Manifest.JSON": "the list of all posts",
  "Posts/Rain/Index.html": "the page `/posts/rain/`",
  "ROBOTS.txt": "a file of its own",
  "search/index.0123abcd.json": "the index of its search",
};

/** Paths of static files at which Maru writes no file. */
const FREE = [
  "CNAME",
  "assets/logo.png",
  "images/index.html",
  "ads.txt",
  "posts/rain/photo.jpg",
  "data.json",
  "data.json.gz",
  "google123.html",
];

describe("static files at the paths of Maru's files", () => {
  test("static files at the paths of Maru's files are not published, and a warning for each states the reason", async () => {
    const { published, problems } = await publish(Object.keys(TAKEN).map((path) => `static/${path}`));
    expect(published).toEqual([]);
    const expected = Object.entries(TAKEN).map(
      ([path, what]) =>
        `static/${path.normalize("NFC")}: warning: this static file is not published: Maru writes ${what} to`,
    );
    expect(
      problems
        .map((problem) => problem.replace(/(?<= to) `[^`]+`; .*\bremove (?:it|this file)$/, ""))
        .toSorted(),
    ).toEqual(expected.toSorted());
  });

  test("static files that replace replaceable files of Maru are published without a warning", async () => {
    const { published, problems } = await publish(REPLACEABLE.map((path) => `static/${path}`));
    expect(published.toSorted()).toEqual(REPLACEABLE.toSorted());
    expect(problems).toEqual([]);
  });

  test("static files at other paths are published without a warning", async () => {
    const { published, problems } = await publish(FREE.map((path) => `static/${path}`));
    expect(published.toSorted()).toEqual(FREE.toSorted());
    expect(problems).toEqual([]);
  });

  test("a static file at the URL of a redirect is not published, and does not prevent the redirect", async () => {
    const { site, problems } = await publish(["static/old/rain/index.html"]);
    expect(site.statics.map(({ path }) => path)).toEqual(["a.txt", "b.txt"]);
    expect(problems.join()).not.toContain("does not redirect");
  });
});

describe("two static folders", () => {
  test("if two static files have the same path, the later file is published, and a warning names both", async () => {
    const { published, problems, site } = await publish(["static/x/a.png"], { "more/x/a.png": "later" });
    expect(published).toEqual(["x/a.png"]);
    expect(String(await site.statics.find(({ path }) => path === "x/a.png")?.contents())).toBe("later");
    expect(problems).toEqual([
      "more/x/a.png: warning: `static/x/a.png` is published at the same path, `x/a.png`, and this file replaces it; rename or remove one of them",
    ]);
  });

  test("static files whose paths differ only in case are both published, and a warning names both", async () => {
    const { published, problems } = await publish(["static/x/a.png", "more/x/A.png"]);
    expect(published).toEqual(["x/a.png", "x/A.png"]);
    expect(problems).toEqual([
      expect.stringMatching(
        /^more\/x\/A\.png: warning: the path `x\/A\.png` differs from that of `static\/x\/a\.png` by case alone/,
      ),
    ]);
  });

  test("a static folder that site.yaml names twice causes no warning", async () => {
    const files = { "site.yaml": "static: [static, more, static]" };
    expect(await publish(["static/x/a.png"], files)).toMatchObject({ published: ["x/a.png"], problems: [] });
  });
});

test.each([
  [
    "a file where a page needs a folder",
    ["static/posts"],
    "static/posts: error: this is a file at `posts`, where the redirect from `/posts/`",
  ],
  [
    "a file where the app needs a folder",
    ["static/assets"],
    "static/assets: error: this is a file at `assets`, where the app (`assets/`) needs a folder",
  ],
  [
    "a file that differs only in case from a folder of a page",
    ["static/Tags"],
    "static/Tags: error: this is a file at `Tags`, where ",
  ],
  [
    "a folder where Maru writes a file",
    ["static/manifest.json/a.txt"],
    "static/manifest.json/a.txt: error: this needs a folder `manifest.json/`, where Maru writes the list of all posts to the file `manifest.json`",
  ],
  [
    "a folder at the path of a replaceable file",
    ["static/robots.txt/a.txt"],
    "static/robots.txt/a.txt: error: this needs a folder `robots.txt/`",
  ],
  [
    "a file where another static file needs a folder",
    ["static/x", "more/x/a.png"],
    "static/x: error: this is a file at `x`, where `more/x/a.png` (needs a folder",
  ],
])("%s is an error that names both paths", async (_name, paths, expected) => {
  const { problems } = await publish(paths);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(expected.replace(" (needs", " needs"));
  expect(problems[0]).toMatch(/; rename (?:it, or remove it|the folder)$/);
});
