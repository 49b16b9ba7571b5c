import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createCompiler } from "../../../src/node/site/createCompiler.ts";
import { publishedManifest } from "../../../src/node/site/drafts.ts";
import { formatProblem } from "../../../src/node/diagnostics/problem.ts";
import { describeSite } from "../../../src/node/site/describeSite.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-content-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(files: Record<string, string | Buffer>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

const compiler = () => createCompiler({ contentFolder: folder, base: "/", siteUrl: undefined });
const compile = async () => {
  const { site, problems } = await compiler().compile();
  return { ...site, problems: problems.map((problem) => formatProblem(problem, "")) };
};

describe("compiler", () => {
  test("the compiler reads posts from the content folder if it has no folder posts/", async () => {
    await write({ "a.md": "a", "pages/about.md": "about" });
    const { manifest } = await compile();
    expect(manifest.posts.map(({ slug }) => slug)).toEqual(["a"]);
    expect(manifest.pages.map(({ url }) => url)).toEqual(["/about/"]);
  });

  test("the compiler recompiles posts after site.yaml enables formulas between single dollar signs", async () => {
    await write({ "posts/a.md": "$x$" });
    const remembering = compiler();
    const shown = async () => [...(await remembering.compile()).site.bodies.values()][0]?.html;
    expect(await shown()).toBe("<p>$x$</p>");
    await write({ "site.yaml": "math: true" });
    expect(await shown()).toContain("<math>");
  });

  test("the compiler reads posts from the folders that site.yaml names, and assigns each post its section", async () => {
    await write({
      "site.yaml": "posts:\n  - {folder: blog/essays, name: Essays}\n  - folder: ./notes/\n    name: Notes",
      "blog/essays/a.md": "a",
      "notes/b.md": "b",
      "posts/c.md": "c",
    });
    const { manifest, problems } = await compile();
    expect(manifest.posts.map(({ slug, section }) => [slug, section])).toEqual([
      ["a", "Essays"],
      ["b", "Notes"],
    ]);
    expect(problems).toEqual([]);
    await write({ "site.yaml": "posts: blog/essays" });
    expect((await compile()).manifest.posts.map(({ slug, section }) => [slug, section])).toEqual([
      ["a", undefined],
    ]);
  });

  test.each([
    ["posts: nowhere", "site.yaml:1: error: posts: there is no folder `nowhere` in the content folder"],
    ["posts: [{name: x}]", "site.yaml:1: error: posts: found a list, expected a folder such as"],
    ["posts: ../other", "site.yaml:1: error: posts: found `../other`, expected a folder such as"],
    [
      "title: a\ntags: [js]",
      "site.yaml:2: error: tags: found a list, expected `{aliases: {js: javascript}}`",
    ],
    [
      "tags: {alias: {a: b}}",
      "site.yaml:1: error: tags: found a mapping, expected `{aliases: {js: javascript}}`",
    ],
    ["tags: {aliases: {a: [b]}}", "site.yaml:1: error: tags: found a mapping, expected `{aliases:"],
  ])("the invalid settings %j cause an error that states the expected value", async (settings, message) => {
    await write({ "site.yaml": settings, "posts/a.md": "a" });
    expect((await compile()).problems).toEqual([expect.stringContaining(message)]);
  });

  test("the compiler reads tag aliases from site.yaml, and categories, series and pins from posts", async () => {
    await write({
      "site.yaml": "tags:\n  aliases:\n    js: JavaScript",
      "posts/a.md": "---\ntags: [js]\ncategory: Web\nseries: Walks\npin: true\n---\na",
    });
    const { manifest, problems } = await compile();
    expect(problems).toEqual([]);
    expect(manifest.tags).toEqual([{ name: "JavaScript", slug: "javascript", count: 1, aliases: ["js"] }]);
    expect(manifest.posts[0]).toMatchObject({
      tags: ["JavaScript"],
      categories: ["Web"],
      series: "Walks",
      pinned: true,
    });
  });

  test("the compiler hides posts with a future date in the site's time zone if site.yaml sets `future: hide`", async () => {
    await write({ "posts/2025-01-22-a.md": "a", "posts/2025-01-23-b.md": "b", "posts/c.md": "undated" });
    vi.stubEnv("SOURCE_DATE_EPOCH", String(Date.UTC(2025, 0, 22, 18) / 1000));
    const slugs = async (settings: string) => {
      await write({ "site.yaml": settings });
      const { manifest, future } = await compile();
      return [manifest.posts.map(({ slug }) => slug).join(""), future];
    };
    expect(await slugs("title: x")).toEqual(["bac", undefined]);
    expect(await slugs("future: hide")).toEqual([
      "ac",
      { files: ["posts/2025-01-23-b.md"], today: "2025-01-22" },
    ]);
    expect(await slugs("future: hide\ntimeZone: Asia/Seoul")).toEqual([
      "bac",
      { files: [], today: "2025-01-23" },
    ]);
    vi.unstubAllEnvs();
    await write({ "site.yaml": "timeZone: Moon\nfuture: maybe" });
    expect((await compile()).problems).toEqual([
      "site.yaml:1: error: timeZone: found `Moon`, expected a time zone such as `Asia/Seoul`",
      "site.yaml:2: error: future: found `maybe`, expected `show` or `hide`",
    ]);
  });

  test("the compiler reads posts, settings, defaults and authors in EUC-KR and UTF-16, and reports each file once", async () => {
    // 마루 and 제목 in the encodings of Windows programs.
    const [maru, title] = [Buffer.from("b8b6b7e7", "hex"), Buffer.from("c1a6b8f1", "hex")];
    const file = (...parts: (string | Buffer)[]) => Buffer.concat(parts.map((part) => Buffer.from(part)));
    await write({
      "site.yaml": file("title: ", maru, "\n"),
      "posts/a.md": file("---\ntitle: ", title, "\nauthor: kim\n---\n", maru, "\n"),
      "posts/.meta.yml": Buffer.from("\uFEFFtags: [여행]\n", "utf16le"),
      "posts/.authors.yml": file("kim: ", maru, "\n"),
    });
    const { manifest, bodies, problems } = await compile();
    expect(manifest.site.title).toBe("마루");
    expect(manifest.posts).toMatchObject([{ title: "제목", tags: ["여행"], authors: ["마루"] }]);
    expect([...bodies.values()].map(({ html }) => html)).toEqual(["<p>마루</p>"]);
    expect(problems.map((problem) => problem.replace(/, and is read.*/, ""))).toEqual([
      "posts/.authors.yml:1: warning: this file is in EUC-KR (CP949), not UTF-8",
      "posts/.meta.yml:1: warning: this file is in UTF-16, not UTF-8",
      "posts/a.md:1: warning: this file is in EUC-KR (CP949), not UTF-8",
      "site.yaml:1: warning: this file is in EUC-KR (CP949), not UTF-8",
    ]);
  });

  test("the compiler marks drafts and future posts if they are shown, and excludes them from the public manifest", async () => {
    await write({
      "site.yaml": "future: hide",
      "posts/2025-01-22-a.md": "a",
      "posts/2024-01-22-b.md": "---\ndraft: true\nslug: a\ntags: [secret]\n---\nb",
      "posts/2025-01-23-c.md": "[b](2024-01-22-b.md)",
      "pages/idea.md": "---\ndraft: true\n---\nidea",
    });
    vi.stubEnv("SOURCE_DATE_EPOCH", String(Date.UTC(2025, 0, 22) / 1000));
    const showing = createCompiler({ contentFolder: folder, base: "/", siteUrl: undefined, drafts: true });
    const { site, problems } = await showing.compile();
    vi.unstubAllEnvs();
    const shown = [...site.manifest.posts, ...site.manifest.pages];
    expect(shown.map(({ url, draft, ...rest }) => [url, draft, "scheduled" in rest])).toEqual([
      ["/posts/c/", true, true],
      ["/posts/a/", undefined, false],
      ["/posts/a-2024-01-22/", true, false],
      ["/idea/", true, false],
    ]);
    expect(problems).toHaveLength(1);
    expect([site.hidden, site.future?.files.length]).toEqual([2, 1]);
    expect(describeSite(site, [])).toBe(
      "3 posts, 1 page, 2 drafts among them, 1 after 2025-01-22, shown already",
    );
    const { posts, pages, tags } = publishedManifest(site);
    expect([posts.map(({ url }) => url), pages, tags]).toEqual([["/posts/a/"], [], []]);
  });

  test("the compiler publishes static folders without Markdown, drafts, hidden files, settings and Windows metadata files", async () => {
    await write({
      "site.yaml": "static: [., more, {folder: more, path: extra}]",
      "images/a.png": "a",
      CNAME: "example.org",
      "posts/b.md": "b",
      ".secret/x.txt": "x",
      ".env": "x",
      "_drafts/y.png": "y",
      "_posts/a/y.png": "y",
      "_data/links.yml": "y",
      "images/a.png:Zone.Identifier": "z",
      "more/images/a.png": "later",
      "more/c.txt": "c",
    });
    const { statics, problems } = await compile();
    expect(problems).toEqual([
      "more/images/a.png:1: warning: `images/a.png` is published at the same path, `images/a.png`, and this file replaces it; rename or remove one of them",
    ]);
    const files = new Map(statics.map((file) => [file.path, file]));
    expect([...files.keys()].toSorted()).toEqual([
      "CNAME",
      "c.txt",
      "extra/c.txt",
      "extra/images/a.png",
      "images/a.png",
      "more/c.txt",
      "more/images/a.png",
    ]);
    expect(String(await files.get("images/a.png")?.contents())).toBe("later");
  });

  test("the compiler reports an error that names git-lfs when more images are git-lfs pointers than files", async () => {
    await write({
      "posts/a.md": "![x](x.jpg) ![y](y.jpg)",
      "posts/x.jpg": "version https://git-lfs.github.com/spec/v1\n",
      "posts/y.jpg": "version https://git-lfs.github.com/spec/v1\n",
    });
    const { problems } = await compile();
    const error =
      "posts/a.md:1: error: 2 images are git-lfs pointers instead of image files; install git-lfs and run `git lfs pull`";
    expect(problems[0]).toBe(error);
    expect(problems).toHaveLength(3);
    // One photo in several widths.
    const photo = sharp({ create: { width: 1600, height: 1200, channels: 3, background: "#864" } });
    await write({
      "posts/a.md": "![x](x.jpg) ![y](y.jpg) ![z](z.jpg)",
      "posts/z.jpg": await photo.jpeg().toBuffer(),
    });
    expect((await compile()).problems[0]).toBe(error);
  });

  test("the compiler reads posts that match a pattern, and lists dated pages of a collection among the posts", async () => {
    await write({
      "site.yaml":
        "posts: docs/*/posts/**\npages: docs\ncollections:\n  article: docs/notes/**/*.md\nslugs: title",
      "docs/one/posts/a.md": "# 첫 글",
      "docs/two/posts/deep/b.md": "---\ntitle: B\nslug: named\n---\nb",
      "docs/one/c.md": "# Page",
      "docs/notes/2024-05-05-d.md": "# Dated page",
      "docs/notes/e.md": "# Undated page",
    });
    const { manifest, problems } = await compile();
    expect(problems).toEqual([]);
    expect(manifest.posts.map(({ slug, section }) => [slug, section])).toEqual([
      ["d", "article"],
      ["첫-글", undefined],
      ["named", undefined],
    ]);
    expect(manifest.pages.map(({ slug }) => slug).toSorted()).toEqual(["notes/e", "one/c"]);
  });

  test("the compiler resolves navigation files to URLs and titles, and reports missing ones", async () => {
    await write({
      "site.yaml":
        "pages: docs\nnav:\n  - index.md\n  - Guide:\n      - docs/guide/a.md\n      - Far: https://example.org\n  - gone.md\nhome: docs/index.md",
      "posts/p.md": "p",
      "docs/index.md": "# Home",
      "docs/guide/a.md": "# A",
    });
    const { manifest, problems } = await compile();
    expect(manifest.site.home).toBe(true);
    expect(manifest.site.nav).toEqual([
      { title: "Home", href: "/" },
      {
        title: "Guide",
        items: [
          { title: "A", href: "/guide/a/" },
          { title: "Far", href: "https://example.org" },
        ],
      },
    ]);
    expect(problems).toEqual([
      "site.yaml:2: warning: nav: there is no page `gone.md`, or it is not published; fix its path, which is relative to `docs`",
    ]);
    await write({ "site.yaml": "pages: .\nnav: [gone.md]" });
    expect((await compile()).problems).toEqual([
      "site.yaml:2: warning: nav: there is no page `gone.md`, or it is not published; fix its path, which is relative to the content folder",
    ]);
    await write({ "site.yaml": "nav: index.md\nhome: docs/nothing.md\ncollections: a\nslugs: b" });
    expect((await compile()).problems).toEqual([
      "site.yaml:1: error: nav: found `index.md`, expected a list such as `[{Home: index.md}, {Guide: [guide/first.md]}]`",
      "site.yaml:2: warning: home: the pages folder has no published page `docs/nothing.md`, so the list is shown instead; fix the path, or remove `home`",
      "site.yaml:3: error: collections: found `a`, expected names with patterns of pages such as `{article: docs/**/*.md}`",
      expect.stringMatching(/^site.yaml:4: error: slugs: found `b`, expected one of file, title, /),
    ]);
  });

  test("the compiler publishes no draft in the manifest or the bodies", async () => {
    await write({
      "posts/a.md": "---\ndraft: true\ntags: [secret]\n---\nsecret",
      "pages/b.md": "---\ndraft: yes\n---\nsecret",
    });
    const site = await compile();
    expect(JSON.stringify([site.manifest, [...site.bodies]])).not.toContain("secret");
    expect(site.hidden).toBe(2);
  });

  test("the compiler reports an error for a page whose URL is reserved or belongs to another page", async () => {
    await write({
      "pages/assets/a.md": "a",
      "pages/about.md": "a",
      "pages/b.md": "---\nslug: About\n---\nb",
    });
    const { problems } = await compile();
    expect(problems).toEqual([
      expect.stringMatching(
        /^pages\/assets\/a\.md:1: error: the address `\/assets\/a\/` is reserved by Maru/,
      ),
      expect.stringMatching(/^pages\/b\.md:1: error: the address `\/About\/` belongs to pages\/about\.md/),
    ]);
  });

  test("the compiler collects all problems of all files, sorted by file and line", async () => {
    await write({
      "posts/b.md": "---\ntitle: {x: y}\ndate: 2025-02-30\n---\nb",
      "posts/a.md": "---\ndate: soon\n---\na",
      "site.yaml": "titel: x\nurl: https://example.org/?a=1\npostsPerPage: none",
    });
    const { problems } = await compile();
    expect(
      problems.map((problem) => problem.slice(0, problem.indexOf(":", problem.indexOf(": ") + 2))),
    ).toEqual([
      "posts/a.md:2: error",
      "posts/b.md:2: error",
      "posts/b.md:3: error",
      "site.yaml:1: warning",
      "site.yaml:2: error",
      "site.yaml:3: error",
    ]);
  });

  test("the compiler publishes the last valid text of a post while the post has an error, and the new text once it is fixed", async () => {
    await write({ "posts/a.md": "good" });
    const running = compiler();
    const bodies = async () => {
      const { site, problems } = await running.compile();
      return [[...site.bodies.values()].map(({ html }) => html).join(""), problems.length];
    };
    expect(await bodies()).toEqual(["<p>good</p>", 0]);
    await write({ "posts/a.md": "---\ndate: never\n---\nbroken" });
    expect(await bodies()).toEqual(["<p>good</p>", 1]);
    await write({ "posts/a.md": "fixed" });
    expect(await bodies()).toEqual(["<p>fixed</p>", 0]);
  });

  test("the compiler uses the language of most posts for the site unless site.yaml sets one", async () => {
    await write({
      "posts/a.md": "An English text.",
      "posts/b.md": "Another one.",
      "posts/c.md": "한국어 글.",
    });
    expect((await compile()).manifest.site.language).toBe("en");
    await write({ "site.yaml": "language: ko" });
    expect((await compile()).manifest.site.language).toBe("ko");
  });

  test("the compiler throws an error that names the content folder if it does not exist", async () => {
    await expect(
      createCompiler({ contentFolder: join(folder, "no"), base: "/", siteUrl: undefined }).compile(),
    ).rejects.toThrow(/There is no content folder .*no; create it, or name another, as in `npm run dev -- /);
  });

  test.each([
    [
      { base: undefined, siteUrl: "https://example.org/?a" },
      "URL of the site: found `https://example.org/?a`, expected",
    ],
    [{ base: "./", siteUrl: undefined }, "--base: found `./`, expected"],
  ])("the compiler rejects the options %j", async (options, message) => {
    const wrong = createCompiler({ contentFolder: folder, ...options });
    await expect(wrong.compile()).rejects.toThrow(message);
  });

  test("the compiler compiles all posts again after the path of `url` in site.yaml changes", async () => {
    await write({ "site.yaml": "url: https://a.kr/b/", "posts/a.md": "[a](/about/)", "pages/about.md": "a" });
    const remembering = createCompiler({ contentFolder: folder, base: undefined, siteUrl: undefined });
    const linkOf = async () => {
      const { site } = await remembering.compile();
      return [site.base, [...site.bodies.values()][0]?.html];
    };
    expect(await linkOf()).toEqual(["/b/", '<p><a href="/b/about/">a</a></p>']);
    await write({ "site.yaml": "url: https://a.kr/c/" });
    expect(await linkOf()).toEqual(["/c/", '<p><a href="/c/about/">a</a></p>']);
  });

  test("the compiler creates the same manifest and bodies for the same files", async () => {
    await write({
      "posts/a.md": "---\ndate: 2025-01-01\ntags: [b, a]\n---\na",
      "posts/b.md": "---\ndate: 2025-01-01\n---\nb",
    });
    const [first, second] = [await compile(), await compile()];
    expect(JSON.stringify(first.manifest)).toBe(JSON.stringify(second.manifest));
    expect(first.manifest.posts.map(({ slug }) => slug)).toEqual(["a", "b"]);
  });
});
