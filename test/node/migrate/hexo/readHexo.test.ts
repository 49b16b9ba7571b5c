import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readHexo } from "../../../../src/node/migrate/hexo/readHexo.ts";
import { createSite } from "../../../support/migrate/createSite.ts";

/** Converts a site with the given configuration and posts; their names are relative to `source/_posts/`. */
async function migrate(
  config: string,
  posts: Record<string, string> = {},
  others: Record<string, string> = {},
) {
  const files = Object.fromEntries(
    Object.entries(posts).map(([name, header]) => [`source/_posts/${name}`, `---\n${header}\n---\ntext\n`]),
  );
  return readHexo(
    createSite("_config.yml", { "_config.yml": `timezone: Asia/Seoul\n${config}`, ...files, ...others }),
  );
}

async function redirectsOf(
  config: string,
  posts: Record<string, string>,
  others: Record<string, string> = {},
) {
  const { settings } = await migrate(config, posts, others);
  return settings["redirects"] as Record<string, string>;
}

const POST = { "a.md": "title: A b\ndate: 2025-01-02 03:04:05" };

describe("permalink of Hexo", () => {
  test.each([
    [":year/:month/:day/:title/", "/{yyyy}/{mm}/{dd}/{folders}/{file}/"],
    [
      ":year/:i_month/:i_day/:hour:minute:second/:name.html",
      "/{yyyy}/{m}/{d}/{hour}{minute}{second}/{file}.html",
    ],
    ["posts/:post_title", "/posts/{title}/"],
    ["posts/:abbrlink.html", "/posts/{slug}.html"],
    ["p/:hash/", "/p/{folders}/{file}/"],
    [":title-:timestamp.html", "/{folders}/{file}.html"],
    [":category/:title/index.html", "/{categories}/{folders}/{file}/"],
  ])("the pattern %s becomes %s", async (written, expected) => {
    expect((await migrate(`permalink: "${written}"`)).settings["permalink"]).toBe(expected);
  });

  test("a pattern that Maru cannot have leaves posts at the default address and forwards the former one", async () => {
    const { settings } = await migrate('permalink: "archive/:title/"', POST);
    expect(settings["permalink"]).toBeUndefined();
    expect(settings["redirects"]).toMatchObject({ "/archive/a/": "/posts/a/" });
  });

  test("a variable that no pattern contains is left out, and each post forwards from its address", async () => {
    const redirects = await redirectsOf('permalink: ":year/:hash/"', POST);
    // The first 12 digits of the SHA-1 of `a1735754645`.
    expect(redirects).toMatchObject({ "/2025/31c2815abd86/": "/2025/a/" });
  });

  test("`:id` is read from Hexo's database", async () => {
    const database = JSON.stringify({ models: { Post: [{ _id: "ck1", source: "_posts/a.md" }] } });
    const { settings, keys } = await migrate('permalink: ":id/"', POST, { "db.json": database });
    expect(settings["redirects"]).toMatchObject({ "/ck1/": "/a/" });
    expect(keys.todo).toEqual([]);
    expect((await migrate('permalink: ":id/"', POST)).keys.todo).toMatchObject([
      { key: "`source/_posts/a.md`", text: expect.stringContaining("the former address is unknown") },
    ]);
  });

  test("a key of the front matter is replaced by its most common value, and other posts forward", async () => {
    const { settings } = await migrate('permalink: ":lang/:title/"\npermalink_defaults:\n  lang: ko', {
      "a.md": "date: 2025-01-02",
      "b.md": "date: 2025-01-02",
      "c.md": "date: 2025-01-02\nlang: en",
    });
    expect(settings["permalink"]).toBe("/ko/{folders}/{file}/");
    expect(settings["redirects"]).toMatchObject({ "/en/c/": "/ko/c/" });
  });

  test("`new_post_name` takes the day and other variables from file names", async () => {
    const config = 'permalink: ":year/:title.html"\nnew_post_name: ":year-:month-:day-:title.md"';
    const posts = { "2025-01-02-A_b.md": "title: x", "later/c.md": "date: 2025-02-02" };
    const { settings, formerUrls } = await migrate(config, posts);
    expect(settings["permalink"]).toBe("/{yyyy}/{slug}.html");
    expect(formerUrls?.slice(0, 2)).toEqual(["/2025/A_b.html", "/2025/later-c.html"]);
    expect(settings["redirects"]).toMatchObject({ "/2025/later-c.html": "/2025/c.html" });
  });

  test("a category is the last of its chain, with the names of `category_map` and `default_category`", async () => {
    const config = 'permalink: ":category/:title/"\ncategory_map:\n  여행: travel\nfilename_case: 1';
    const posts = { "a.md": "date: 2025-01-02\ncategories: [여행, Oslo]", "b.md": "date: 2025-01-02" };
    const { formerUrls } = await migrate(config, posts);
    expect(formerUrls?.slice(0, 2)).toEqual(["/travel/oslo/a/", "/uncategorized/b/"]);
  });

  test("a date with a time zone is at its day in UTC, and forwards", async () => {
    const redirects = await redirectsOf("", { "a.md": "date: 2025-01-02T03:00:00+09:00" });
    expect(redirects).toMatchObject({ "/2025/01/01/a/": "/2025/01/02/a/" });
  });

  test("`permalink` in the front matter is the whole address, which stays the same", async () => {
    const { formerUrls, settings } = await migrate("", {
      "a.md": "date: 2025-01-02\npermalink: 옛/글",
      "b.md": "date: 2025-01-02\npermalink: /b.html",
    });
    expect(formerUrls?.slice(0, 2).map(decodeURI)).toEqual(["/옛/글", "/b.html"]);
    expect(Object.keys(settings["redirects"] ?? {}).every((path) => path.startsWith("/archives/"))).toBe(
      true,
    );
  });

  test("posts that Hexo does not publish have no former address", async () => {
    const posts = {
      "a.md": "date: 2025-01-02\npublished: false",
      "_b.md": "date: 2025-01-02",
      "_c/d.md": "date: 2025-01-02",
    };
    expect((await migrate("", posts)).formerUrls).toEqual([]);
  });

  test("an undated post without Hexo's database is named", async () => {
    expect((await migrate("", { "a.md": "title: A" })).keys.todo).toMatchObject([
      { key: "`source/_posts/a.md`", text: expect.stringContaining("the former address is unknown") },
    ]);
  });
});

describe("lists of Hexo", () => {
  const posts = {
    "a.md": "date: 2025-01-02\ntags: [C++, Node.js]\ncategories: [Tech, Web]",
    "b.md": "date: 2024-12-02\ntags: Node.js",
  };

  test("archives, tags and categories forward to their counterparts", async () => {
    expect(await redirectsOf("tag_dir: t\ntag_map:\n  C++: cpp\nper_page: 1", posts)).toEqual({
      "/archives/": "/archive/",
      "/archives/2025/": "/archive/2025/",
      "/archives/2025/01/": "/archive/2025/",
      "/archives/2024/": "/archive/2024/",
      "/archives/2024/12/": "/archive/2024/",
      "/t/cpp/": "/tags/c-plus-plus/",
      "/t/Node-js/": "/tags/node-js/",
      "/categories/Tech/": "/?category=tech",
      "/categories/Tech/Web/": "/?category=web",
      "/archives/page/2/": "/archive/",
      "/t/Node-js/page/2/": "/tags/node-js/",
    });
  });

  test("lists are at the folders and pages of the settings", async () => {
    const config =
      "archive_dir: log\ncategory_dir: c\npagination_dir: p\nindex_generator: {path: blog, per_page: 1}\narchive_generator: {daily: true, per_page: 0}";
    const { settings, formerUrls } = await migrate(config, posts);
    expect(settings).toMatchObject({ postsPerPage: 1, posts: [{ folder: "source/_posts", path: "blog" }] });
    expect(formerUrls).toEqual(
      expect.arrayContaining(["/blog/", "/blog/p/2/", "/log/2025/01/02/", "/c/Tech/Web/"]),
    );
  });

  test("a site without archives has no addresses of them", async () => {
    const { formerUrls } = await migrate("archive_generator: {enabled: false}", posts);
    expect(formerUrls?.filter((url) => url.includes("archives"))).toEqual([]);
  });
});

describe("pages and files of Hexo", () => {
  test("a page keeps its address, and one beside others forwards from `.html`", async () => {
    const pages = {
      "source/about/index.md": "---\ntitle: About\n---\nx",
      "source/Now.md": "x",
      "source/links.md": "---\npermalink: friends/\n---\nx",
      "source/archives/index.md": "---\ntitle: Archives\n---\n",
    };
    const { settings, formerUrls } = await migrate("", {}, pages);
    expect(settings).toMatchObject({
      pages: "source",
      redirects: { "/Now.html": "/Now/", "/archives/": "/archive/" },
    });
    expect(formerUrls).toEqual(["/Now.html", "/about/", "/archives/", "/friends/"]);
  });

  test("files that Hexo treats differently are named", async () => {
    const others = {
      "source/demo/README.md": "x",
      "source/theme.styl": "x",
      "source/a.html": "---\ntitle: x\n---\n<p>x",
      "source/whole.html": "<html>x</html>",
      "source/_drafts/later.md": "x",
      "source/_wiki/a.md": "x",
      "source/_posts/old/b.md": "---\ndate: 2025-01-02\n---\nx",
    };
    const config =
      "url: http://example.com\nskip_render: demo/**\nrender_drafts: true\ninclude: _wiki/*\nignore: ['**/old/**']\ntitlecase: true\ndeploy: {type: git}";
    const { keys } = await migrate(config, {}, others);
    expect(keys.todo.map(({ key }) => key).toSorted()).toEqual(
      [
        "`source/a.html`, `source/theme.styl`",
        "deploy",
        "ignore",
        "include",
        "render_drafts",
        "skip_render",
        "titlecase",
        "url",
      ].toSorted(),
    );
    expect(keys.todo.find(({ key }) => key === "skip_render")?.text).toContain("`source/demo/README.md`");
  });
});

describe("settings of Hexo", () => {
  test("`root` is the path of `url`", async () => {
    const { settings, base } = await migrate("url: https://example.org\nroot: /blog/");
    expect([settings["url"], base]).toEqual(["https://example.org/blog/", "/blog/"]);
  });

  test.each([
    ["", {}, true],
    ["marked: {breaks: false}", {}, undefined],
    ["markdown: {render: {breaks: true}}", { "package.json": '{"hexo-renderer-markdown-it": "7"}' }, true],
    ["", { "package.json": '{"hexo-renderer-pandoc": "1"}' }, undefined],
  ])("with the settings %j and packages %j, `breaks` is %s", async (config, others, expected) => {
    expect((await migrate(config, {}, others as Record<string, string>)).settings["breaks"]).toBe(expected);
  });

  test.each([
    ["theme: next\ntheme_config: {math: {every_page: true, mathjax: {enable: true}}}", true],
    ["theme: next\ntheme_config: {math: {enable: true, per_page: false}}", true],
    ["theme: next\ntheme_config: {math: {every_page: false, mathjax: {enable: true}}}", undefined],
    ["mathjax: {every_page: true}", true],
  ])("with the settings %j, `math` is %s", async (config, expected) => {
    expect((await migrate(config)).settings["math"]).toBe(expected);
  });

  test.each([
    ["", { aliases: ["atom.xml"] }],
    ["feed: {type: [atom, rss2], limit: 50}", { posts: 50, aliases: ["atom.xml", "rss2.xml"] }],
    ["feed: {path: feed/rss, limit: 0}", { posts: 9999, aliases: ["feed/rss.xml"] }],
  ])("with the settings %j, `feeds` is %j", async (config, expected) => {
    expect((await migrate(config)).settings["feeds"]).toEqual(expected);
  });

  test("the menu of a theme becomes `nav`, with the names of its language and without icons", async () => {
    const menu = `
menu:
  home: / || fa fa-home
  archives: /archives/ || fa fa-archive
  Docs:
    default: /docs/ || fa fa-book
    Code: https://example.org/code
`;
    const { settings } = await migrate("theme: next\nlanguage: [ko, en]", POST, { "_config.next.yml": menu });
    expect(settings["nav"]).toEqual([
      { 홈: "/" },
      { 아카이브: "/archive/" },
      { Docs: [{ Docs: "/docs/" }, { Code: "https://example.org/code" }] },
    ]);
  });

  test("the settings of the ids of headings are carried over, because builds read them", async () => {
    const { keys } = await migrate("marked: {modifyAnchors: 1, gfm: true}");
    expect(keys).toMatchObject({
      carried: expect.arrayContaining(["marked.modifyAnchors"]) as string[],
      harmless: expect.arrayContaining(["marked.gfm"]) as string[],
    });
  });

  test("the page of all categories is named as one without a list", async () => {
    const { keys } = await migrate("", {}, { "source/categories/index.md": "---\ntype: categories\n---\n" });
    expect(keys.notYet.map(({ key }) => key)).toContain("source/categories/index.md");
  });

  test.each(["landscape", "next"])(
    "every key of the configurations with the theme %s has a fate",
    async (theme) => {
      const folder = `test/fixtures/engines/hexo-${theme}`;
      const names = ["_config.yml", `_config.${theme}.yml`];
      const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
      const { keys } = await readHexo(createSite("_config.yml", files));
      expect(keys.unknown).toEqual([]);
      expect(keys.carried).toContain(`_config.${theme}.yml: menu`);
    },
  );

  test("keys that Maru does not know are named", async () => {
    const { keys } = await migrate("theme: next\nmystery: 1\ntheme_config: {puzzle: {deep: 1}}");
    expect(keys.unknown).toEqual(["mystery", "theme_config: puzzle"]);
  });

  test("giscus of a theme is carried over", async () => {
    const giscus = "{enable: true, repo: a/b, repo_id: R_1, category: General, category_id: D_1}";
    const { settings, keys } = await migrate(
      `theme: next\ntheme_config: {giscus: ${giscus}, gitalk: {enable: true}}`,
    );
    expect(settings["comments"]).toEqual({
      giscus: { repo: "a/b", repoId: "R_1", category: "General", categoryId: "D_1" },
    });
    expect(keys.carried).toContain("theme_config: giscus");
    expect(keys.notYet).toContainEqual({
      key: "theme_config: gitalk",
      text: "comments, except those of giscus",
    });
  });

  test("addresses of hexo-generator-alias become redirects", async () => {
    expect(await redirectsOf("alias:\n  old.html: new/", {})).toEqual({ "/old.html": "/new/" });
  });
});
