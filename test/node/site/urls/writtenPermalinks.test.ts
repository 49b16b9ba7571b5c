import { describe, expect, test } from "vitest";
import { compileSite } from "../../../support/build/compileSite.ts";

/** Compiles a site and returns its decoded addresses by file, and its redirects. */
async function compile(files: Record<string, string>) {
  const { site, problems } = await compileSite(files);
  const urls = Object.fromEntries(
    [...site.documents].map(([url, { file }]) => [file, decodeURIComponent(url)]),
  );
  const aliases = Object.fromEntries(
    [...site.documents.values()].flatMap(({ file, aliases: own }) => (own.length > 0 ? [[file, own]] : [])),
  );
  return { urls, aliases, problems, posts: site.manifest.posts };
}

const head = (...lines: string[]) => `---\n${lines.join("\n")}\n---\nText\n`;

describe("addresses by the rule of Jekyll", () => {
  test("`permalink` in front matter is the whole address, also with variables", async () => {
    const { urls, problems } = await compile({
      "site.yaml": "slugs: jekyll\nposts: _posts\npermalink: /{yyyy}/{slug}.html\n",
      "_posts/2025-01-02-Some_Name.md": head("title: A"),
      "_posts/2025-01-03-b.md": head("permalink: /my/own.html"),
      "_posts/2025-01-04-c.md": head("permalink: /x/:title/", "slug: My Slug", "url: /other/"),
      "_posts/2025-01-05-d.md": head("permalink: /plain"),
    });
    expect(urls).toMatchObject({
      "_posts/2025-01-02-Some_Name.md": "/2025/Some_Name.html",
      "_posts/2025-01-03-b.md": "/my/own.html",
      "_posts/2025-01-04-c.md": "/x/My-Slug/",
      "_posts/2025-01-05-d.md": "/plain/",
    });
    expect(problems).toEqual([]);
  });

  test("`permalink` of a page is its address, to which one with `.html` redirects", async () => {
    const { urls, aliases } = await compile({
      "site.yaml": 'slugs: jekyll\npages: ["*.md"]\n',
      "posts/a.md": head("date: 2025-01-02"),
      "about.md": head("permalink: /me/about.html"),
      "team.md": head("permalink: /:path/:basename:output_ext"),
    });
    expect(urls).toMatchObject({ "about.md": "/me/about/", "team.md": "/team/" });
    expect(aliases).toEqual({ "about.md": ["/me/about.html"], "team.md": ["/team.html"] });
  });

  test("a time without a zone is in UTC, and the address has the day of the site's time zone", async () => {
    const { urls, posts } = await compile({
      "site.yaml": "slugs: jekyll\nposts: _posts\npermalink: /{mm}/{dd}/{slug}/\ntimeZone: Asia/Seoul\n",
      "_posts/2025-01-31-a.md": head("date: 2025-01-31 20:00:00"),
      "_posts/2025-01-31-b.md": head("date: 2025-01-31 20:00:00 +0900"),
    });
    expect(urls).toEqual({
      "_posts/2025-01-31-a.md": "/02/01/a/",
      "_posts/2025-01-31-b.md": "/01/31/b/",
    });
    expect(posts.map(({ date }) => date)).toEqual(["2025-01-31", "2025-01-31"]);
  });

  test("folders above `_posts` are categories, and equal categories occur once in an address", async () => {
    const { urls, posts } = await compile({
      "site.yaml":
        "slugs: jekyll\nposts: [life/_posts]\npermalink: /{categories}/{simpleCategories}/{slug}/\n",
      "life/_posts/2025-01-31-a.md": head("categories: [C & D, LIFE]"),
    });
    expect(urls).toEqual({ "life/_posts/2025-01-31-a.md": "/life/c & d/life/c-d/a/" });
    expect(posts[0]?.categories).toEqual(["life", "C & D", "LIFE"]);
  });
});

describe("pages of several folders and patterns", () => {
  test("each page has its path below its folder, and files in subfolders of a pattern are no pages", async () => {
    const { urls } = await compile({
      "site.yaml":
        'pages: ["*.{md,markdown}", _tabs, docs]\nposts: _posts\nnav: [about.markdown, projects.md]\n',
      "_posts/2025-01-02-a.md": head("title: A"),
      "about.markdown": head("title: About"),
      "_tabs/projects.md": head("title: Projects"),
      "docs/a/b.md": head("title: B"),
      "other/c.md": head("title: C"),
    });
    expect(urls).toEqual({
      "_posts/2025-01-02-a.md": "/posts/a/",
      "about.markdown": "/about/",
      "_tabs/projects.md": "/projects/",
      "docs/a/b.md": "/a/b/",
    });
  });

  test("an invalid list of pages is an error", async () => {
    const { problems } = await compile({ "site.yaml": "pages: [../a]\n", "posts/a.md": "a" });
    expect(problems).toContainEqual(
      expect.stringMatching(/^site.yaml:1: error: pages: found a list, expected a folder/),
    );
  });
});

describe("default front matter in site.yaml", () => {
  test("later entries and front matter override it, and it has patterns of addresses", async () => {
    const { urls, posts } = await compile({
      "site.yaml": `defaults:
  - { files: posts, comments: true, tags: [all], author: Kim }
  - { files: ["posts/til/**"], permalink: "/til/{slug}/", author: Lee }
`,
      "posts/a.md": head("date: 2025-01-02", "tags: [own]"),
      "posts/til/b.md": head("date: 2025-01-01", "comments: false"),
    });
    expect(urls).toEqual({ "posts/a.md": "/posts/a/", "posts/til/b.md": "/til/b/" });
    expect(posts).toMatchObject([
      { comments: true, tags: ["all", "own"], authors: ["Kim"] },
      { tags: ["all"], authors: ["Lee"] },
    ]);
    expect(posts[1]).not.toHaveProperty("comments", true);
  });

  test.each([
    ["[{comments: true}]", "site.yaml:1: error: defaults: found a mapping, expected a list such as"],
    ["[{files: a, permalink: /x/}]", "site.yaml:1: error: defaults: found `/x/`, expected an address"],
    ["[{files: posts, toc: maybe}]", "site.yaml:1: warning: toc: found `maybe`"],
  ])("the invalid value %s is reported", async (value, message) => {
    const { problems } = await compile({ "site.yaml": `defaults: ${value}\n`, "posts/a.md": "a" });
    expect(problems).toContainEqual(expect.stringContaining(message));
  });
});
