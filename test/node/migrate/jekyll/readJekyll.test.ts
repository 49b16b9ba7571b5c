import { describe, expect, test } from "vitest";
import { readJekyll } from "../../../../src/node/migrate/jekyll/readJekyll.ts";
import { createSite } from "../../../support/migrate/createSite.ts";

const POST = { "_posts/2024-01-02-First_Post.md": "---\ntags: [a b]\ncategories: [My Life]\n---\nText" };

function migrate(config: string, files: Record<string, string> = POST) {
  return readJekyll(createSite("_config.yml", { "_config.yml": config, ...files }));
}

describe("addresses of a migrated Jekyll site", () => {
  test.each([
    ["", "/{categories}/{yyyy}/{mm}/{dd}/{slug}.html", "/my%20life/2024/01/02/First_Post.html"],
    ["permalink: pretty", "/{categories}/{yyyy}/{mm}/{dd}/{slug}/", "/my%20life/2024/01/02/First_Post/"],
    ["permalink: none", "/{categories}/{slug}.html", "/my%20life/First_Post.html"],
    [
      "permalink: ordinal",
      "/{categories}/{yyyy}/{yearDay}/{slug}.html",
      "/my%20life/2024/002/First_Post.html",
    ],
    [
      "permalink: weekdate",
      "/{categories}/{yyyy}/W{week}/{dayShort}/{slug}.html",
      "/my%20life/2024/W01/Tue/First_Post.html",
    ],
    ["permalink: /:slugified_categories/:slug", "/{simpleCategories}/{simpleSlug}/", "/my-life/first-post/"],
    ["collections: {posts: {permalink: '/p/:name/'}}", "/p/{simpleStem}/", "/p/2024-01-02-first-post/"],
    [
      "defaults: [{scope: {path: '', type: post}, values: {permalink: '/d/:title/'}}]",
      "/d/{slug}/",
      "/d/First_Post/",
    ],
    [
      "defaults: [{scope: {path: _posts}, values: {permalink: '/d/:title/'}}]",
      "/d/{slug}/",
      "/d/First_Post/",
    ],
  ])("with %j the pattern is %s and a post is at %s", async (config, permalink, url) => {
    const { settings, formerUrls } = await migrate(config);
    expect(settings).toMatchObject({ permalink, slugs: "jekyll" });
    expect(formerUrls).toContain(url);
  });

  test("a scope with a longer path overrides one with a shorter path, and one with a type overrides one without", async () => {
    const scope = (path: string, type: string, permalink: string) =>
      `  - {scope: {path: '${path}'${type}}, values: {permalink: '${permalink}'}}\n`;
    const { settings, formerUrls } = await migrate(
      `defaults:\n${scope("_posts/til", "", "/til/:title/")}${scope("", ", type: posts", "/a/:title/")}${scope("_posts/til", ", type: posts", "/t/:title/")}`,
      { "_posts/til/2024-01-02-a.md": "---\n---\na", "_posts/2024-01-02-b.md": "---\n---\nb" },
    );
    expect(settings["permalink"]).toBe("/a/{slug}/");
    expect(settings["defaults"]).toEqual([
      { files: "_posts/til", permalink: "/til/{slugOrFile}/" },
      { files: "_posts/til", permalink: "/t/{slugOrFile}/" },
    ]);
    expect(formerUrls).toEqual(expect.arrayContaining(["/t/a/", "/a/b/"]));
  });

  test("pages have the ending of posts", async () => {
    const files = { ...POST, "about.markdown": "---\ntitle: A\n---\na", "docs/x.md": "---\n---\nx" };
    const { settings, formerUrls } = await migrate("permalink: date", files);
    expect(settings).toMatchObject({
      pages: ["*.{md,markdown}", "@(docs)/**"],
      defaults: [{ files: ["*.{md,markdown}", "@(docs)/**"], permalink: "/{folders}/{stem}.html" }],
    });
    expect(formerUrls).toEqual(expect.arrayContaining(["/about.html", "/docs/x.html"]));
    expect((await migrate("permalink: pretty", files)).formerUrls).toContain("/docs/x/");
  });

  test("lists of jekyll-archives and of jekyll-paginate lead to their counterparts", async () => {
    const { settings, formerUrls } = await migrate(
      "paginate: 1\npaginate_path: /p/:num/\njekyll-archives: {enabled: all, permalinks: {tag: '/t/:name/'}}",
      { ...POST, "_posts/2023-01-02-b.md": "---\n---\nb" },
    );
    expect(settings["redirects"]).toEqual({
      "/t/a-b/": "/tags/a-b/",
      "/category/my-life/": "/?category=my-life",
      "/2024/": "/archive/2024/",
      "/2023/": "/archive/2023/",
      "/p/2/": "/page/2/",
    });
    expect(formerUrls).toContain("/p/2/");
  });
});

describe("files of a migrated Jekyll site", () => {
  test("excluded files and folders are left out, and included ones are not", async () => {
    const { settings } = await migrate("exclude: [old, '*.tmp', TODO.md]\ninclude: [_keep]", {
      ...POST,
      "old/a.png": "",
      "older/a.png": "",
      "_hidden/a.png": "",
      "_keep/a.png": "",
      "files/a.tmp": "",
      "img/a.png": "",
      "TODO.md": "---\n---\na",
      "about.md": "---\n---\na",
    });
    expect(settings["static"]).toEqual([
      { folder: "_keep", path: "_keep" },
      { folder: "img", path: "img" },
    ]);
    expect(settings["pages"]).toBe("*.{md,markdown}");
  });

  test("a file without front matter is no page, so the pages are listed by name", async () => {
    const { settings } = await migrate("", { ...POST, "notes.md": "n", "about.md": "---\n---\na" });
    expect(settings["pages"]).toBe("about.md");
  });

  test("folders of posts below other folders are found, and an index page with text is the home page", async () => {
    const { settings } = await migrate("", {
      "cats/_posts/2024-01-02-a.md": "---\n---\na",
      "cats/_drafts/b.md": "b",
      "index.md": "---\n---\nWelcome",
    });
    expect(settings).toMatchObject({ posts: ["cats/_posts", "cats/_drafts"], home: "index.md" });
  });

  test("a collection without output is named", async () => {
    const { notes } = await migrate("collections: [snippets]", { ...POST, "_snippets/a.md": "a" });
    expect(notes).toContain("_snippets is not published, as in Jekyll");
  });

  test("files at the root, which no static folder contains, are named", async () => {
    const { notes } = await migrate("", { ...POST, CNAME: "example.org", Gemfile: "", LICENSE: "" });
    expect(notes).toEqual([expect.stringMatching(/^files at the root .*: CNAME, LICENSE$/)]);
  });

  test("pages in HTML are named", async () => {
    const { notes } = await migrate("", { ...POST, "tools/x.html": "---\n---\n<p>" });
    expect(notes.join()).toContain("tools/x.html");
  });
});

describe("keys of a Jekyll configuration", () => {
  test("keys without a value and unknown keys are listed", async () => {
    const { keys } = await migrate("cdn:\nanalytics: {google: {id: }, umami: {id: a}}\nmine: 1");
    expect(keys).toMatchObject({ unknown: ["mine"], notYet: [{ key: "analytics" }] });
    expect(keys.harmless).toEqual(["cdn", "analytics.google"]);
  });

  test.each([
    ["comments: {provider: giscus, giscus: {repo: a/b, repo_id: R, category: C, category_id: D}}", true],
    ["comments: {provider: disqus, giscus: {repo: a/b, repo_id: R, category: C, category_id: D}}", false],
    ["comments: {provider: giscus, giscus: {repo: a/b}}", false],
  ])("giscus is set up only if it is used and complete: %s", async (config, isSet) => {
    const { settings, notes } = await migrate(config);
    const giscus = { repo: "a/b", repoId: "R", category: "C", categoryId: "D" };
    expect(settings["comments"]).toEqual(isSet ? { giscus } : undefined);
    expect(notes.length).toBe(isSet ? 1 : 0);
  });
});
