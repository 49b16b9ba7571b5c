import { describe, expect, test } from "vitest";
import { readHugo } from "../../../../src/node/migrate/hugo/readHugo.ts";
import { memorySite } from "../../../support/sites/memorySite.ts";

const POST = "---\ntitle: Rain\ndate: 2024-05-06\ntags: [A B]\ncategories: [Sky]\n---\ntext";

/** Returns the result for a site with a configuration in YAML. */
async function read(config: string, files: Record<string, string> = { "content/posts/rain.md": POST }) {
  return readHugo(memorySite("hugo.yaml", { "hugo.yaml": config, ...files }));
}

describe("configuration of Hugo", () => {
  test("split configurations of all formats are merged, and those for production take precedence", async () => {
    const { settings, keys } = await readHugo(
      memorySite("config/_default/hugo.toml", {
        "config/_default/hugo.toml": 'baseURL = "https://a.example/"\ntitle = "Old"\nlanguageCode = "ko"',
        "config/_default/params.yaml": "description: A site\nauthor: {name: Kim}",
        "config/_default/languages.ko.json": '{"title": "Site", "weight": 1}',
        "config/_default/menus.ko.toml": '[[main]]\nname = "Tags"\npageRef = "tags"',
        "config/_default/permalinks.toml": 'posts = "/:year/:filename/"',
        "config/production/hugo.toml": 'baseURL = "https://b.example/"\ndefaultContentLanguage = "ko"',
        "config/staging/hugo.toml": 'baseURL = "https://c.example/"',
        "content/posts/rain.md": POST,
      }),
    );
    expect(settings).toMatchObject({
      title: "Site",
      description: "A site",
      author: "Kim",
      language: "ko",
      url: "https://b.example",
      permalink: "/{yyyy}/{file}/",
      nav: [{ Tags: "/tags/" }],
    });
    expect(keys.unknown).toEqual([]);
  });

  test("the settings of the ids of headings are carried over, because builds read them", async () => {
    const { keys } = await read("markup: {goldmark: {parser: {autoHeadingIDType: github-ascii}}}");
    expect(keys.carried.map((key) => key.toLowerCase())).toContain(
      "markup.goldmark.parser.autoheadingidtype",
    );
  });

  test("a file with an error is named, and the others are carried over", async () => {
    const { settings, notes } = await readHugo(
      memorySite("hugo.toml", {
        "hugo.toml": 'title = "Site"',
        "config/_default/params.toml": "description = ",
      }),
    );
    expect(settings).toMatchObject({ title: "Site" });
    expect(notes.join("\n")).toMatch(/config\/_default\/params\.toml:1: .*; the file is not carried over/);
  });

  test.each([
    ["paginate: 7", { postsPerPage: 7 }],
    ["pagination: {pagerSize: 8}", { postsPerPage: 8 }],
    ["markup: {goldmark: {extensions: {passthrough: {enable: true}}}}", { math: true }],
    ["params: {math: true}", { math: true }],
    ["markup: {goldmark: {renderer: {hardWraps: true}}}", { breaks: true }],
    ["enableGitInfo: true", { updated: "git" }],
    ["buildFuture: false", { future: "hide" }],
    ["languageCode: ko-kr", { language: "ko-KR" }],
    ["author: [Kim, Lee]", { author: "Kim, Lee" }],
  ])("%s becomes %j", async (config, expected) => {
    expect((await read(config)).settings).toMatchObject(expected);
  });

  test("mounts replace the folders of content and of static files", async () => {
    const config = `
module:
  mounts:
    - {source: texts, target: content}
    - {source: files, target: static}
    - {source: pictures, target: static/img}`;
    const files = { "texts/posts/rain.md": POST, "files/a.txt": "a", "pictures/a.svg": "<svg/>" };
    expect((await read(config, files)).settings).toMatchObject({
      posts: "texts/posts",
      pages: "texts",
      static: ["files", { folder: "pictures", path: "img" }],
    });
  });
});

describe("posts of Hugo", () => {
  test("each section with dated pages is a collection with its own list and pattern", async () => {
    const { settings } = await read('permalinks: {page: {notes: "/n/:year/:slug/"}}', {
      "content/blog/_index.md": "---\ntitle: My Blog\n---\n",
      "content/blog/go/rain.md": POST,
      "content/notes/a.md": POST,
      "content/docs/a.md": "---\ntitle: A\n---\na",
      "content/about.md": "---\ntitle: About\n---\na",
    });
    expect(settings).toMatchObject({
      posts: [
        { folder: "content/blog", name: "My Blog", path: "blog", permalink: "/blog/{folders}/{slug}/" },
        { folder: "content/notes", name: "Notes", path: "notes", permalink: "/n/{yyyy}/{slugOrTitle}/" },
      ],
      pages: "content",
    });
  });

  test("the first rule of a list of patterns that matches a section is its pattern", async () => {
    const config = `
permalinks:
  - {pattern: /t/:slug/, target: {kind: term}}
  - {pattern: /b/:year/:slug/, target: {kind: page, path: /blog/**}}
  - {pattern: /all/:slug/}`;
    const { settings } = await read(config, { "content/blog/a.md": POST, "content/news/a.md": POST });
    expect(settings).toMatchObject({
      posts: [
        { folder: "content/blog", permalink: "/b/{yyyy}/{slugOrTitle}/" },
        { folder: "content/news", permalink: "/all/{slugOrTitle}/" },
      ],
    });
  });

  test("the main sections of a theme are the posts", async () => {
    const files = { "content/docs/a.md": POST, "content/news/a.md": POST };
    const { settings } = await read("params: {mainSections: [news]}", files);
    expect(settings).toMatchObject({ posts: [{ folder: "content/news", path: "news" }] });
  });

  test("languages with their own folders have collections with their own patterns", async () => {
    const config = `
defaultContentLanguage: ko
defaultContentLanguageInSubdir: true
languages:
  en: {contentDir: content/en, weight: 2, permalinks: {posts: "/:year/:filename/"}}
  ko: {contentDir: content/ko, weight: 1}
  ja: {disabled: true, contentDir: content/ja}`;
    const { settings, formerUrls } = await read(config, {
      "content/ko/posts/rain.md": POST,
      "content/en/posts/rain.md": POST,
    });
    expect(settings).toMatchObject({
      posts: [
        { folder: "content/ko/posts", name: "Posts", permalink: "/ko/posts/{slug}/", path: "ko/posts" },
        { folder: "content/en/posts", name: "Posts (en)", permalink: "/en/{yyyy}/{file}/", path: "en/posts" },
      ],
      pages: "content/ko",
    });
    expect(formerUrls).toEqual(expect.arrayContaining(["/ko/posts/rain/", "/en/2024/rain/", "/ko/", "/en/"]));
  });
});

describe("addresses of Hugo", () => {
  test("lists, pages of taxonomies and aliases are former addresses, and those that Maru lacks forward", async () => {
    const { settings, formerUrls } = await read("", {
      "content/posts/go/_index.md": "---\ntitle: Go\n---\n",
      "content/posts/go/rain.md": POST.replace("title", "aliases: [/old/, beside]\ntitle"),
      "content/posts/draft.md": "---\ntitle: D\ndate: 2024-01-01\ndraft: true\n---\nx",
      "content/posts/later.md": "---\ntitle: L\ndate: 2999-01-01\n---\nx",
    });
    expect(formerUrls?.toSorted()).toEqual([
      "/",
      "/categories/",
      "/categories/sky/",
      "/old/",
      "/posts/",
      "/posts/go/",
      "/posts/go/beside/",
      "/posts/go/rain/",
      "/tags/",
      "/tags/a-b/",
    ]);
    expect(settings["redirects"]).toEqual({
      "/categories/": "/",
      "/categories/sky/": "/?category=sky",
      "/posts/go/": "/",
      "/posts/go/beside/": "/posts/go/rain/",
    });
  });

  test("an address that Maru cannot give a post forwards, also if it contains signs of URLs", async () => {
    const { settings, notes } = await read('permalinks: {posts: "/:sections[last]/:title/"}', {
      "content/posts/go/_index.md": "---\ntitle: Go\n---\n",
      "content/posts/go/a.md": POST.replace("Rain", "F# 1"),
    });
    expect(settings).toMatchObject({ permalink: "/{title}/", redirects: { "/go/f%23-1/": "/f%23-1/" } });
    expect(notes).toEqual([
      "posts of posts were at /:sections[last]/:title/; Maru has no :sections[last], so they are elsewhere and `redirects` forward their old addresses",
    ]);
  });
});

test("aliases end with .html if all addresses do", async () => {
  const files = { "content/posts/a.md": POST.replace("title", "aliases: [/old/, /kept.html]\ntitle") };
  const { formerUrls, settings } = await read("uglyURLs: true", files);
  expect(formerUrls).toEqual(
    expect.arrayContaining(["/old.html", "/kept.html", "/posts/a.html", "/tags/a-b.html"]),
  );
  expect(settings["redirects"]).toMatchObject({ "/old.html": "/posts/a.html" });
});

test("a whole address in front matter is that of the post or page, and its tokens are read", async () => {
  const { settings, formerUrls } = await read("", {
    "content/posts/a.md": POST.replace("title", "url: /Own Path/a.html\ntitle"),
    "content/posts/b.md": POST.replace("title", "url: /:year/:monthname/:title/\ntitle"),
    "content/me.md": "---\ntitle: Me\nurl: /who/am/i\n---\na",
  });
  expect(settings).toMatchObject({
    redirects: { "/categories/": "/", "/categories/sky/": "/?category=sky" },
  });
  expect(formerUrls).toEqual(
    expect.arrayContaining(["/own-path/a.html", "/2024/may/rain/", "/who/am/i/", "/posts/"]),
  );
});

describe("menus of Hugo", () => {
  test("entries are sorted by weight and nested, and lead to what Maru has", async () => {
    const config = `
baseURL: https://example.org/blog/
menus:
  main:
    - {name: Last, url: https://other.example/}
    - {name: Posts, pageRef: posts, weight: 10}
    - {name: Archive, url: /blog/archives/, weight: 5}
    - {identifier: more, name: More, weight: 20}
    - {name: About, pageRef: /about, parent: more}
    - {name: Gone, url: gone/}`;
    const { settings, notes } = await read(config, {
      "content/posts/rain.md": POST,
      "content/about.md": "---\ntitle: About\n---\na",
      "content/now.md": "---\ntitle: Now\nmenu: {main: {weight: 15}}\n---\na",
    });
    expect(settings["nav"]).toEqual([
      { Archive: "/archive/" },
      { Posts: "/" },
      { Now: "/now/" },
      { More: [{ About: "/about/" }] },
      { Last: "https://other.example/" },
    ]);
    expect(notes).toEqual(["not in `nav`, because Maru has no such page: Gone (gone/)"]);
  });
});

test("texts of lists and files in other formats are named", async () => {
  const { notes } = await read("", {
    "content/posts/rain.md": POST,
    "content/posts/_index.md": "---\ntitle: Posts\n---\nwelcome",
    "content/old.html": "<p>old</p>",
  });
  expect(notes).toEqual([
    "the text of lists is not shown; move it to a page: content/posts/_index.md",
    "not carried over, because they are not Markdown: content/old.html",
  ]);
});
