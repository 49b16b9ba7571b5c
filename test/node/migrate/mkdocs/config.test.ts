import { expect, test } from "vitest";
import { readMkdocs } from "../../../../src/node/migrate/mkdocs/readMkdocs.ts";
import { siteOfFiles } from "../../../support/sites/siteOfFiles.ts";

const migrate = (files: Record<string, string>) => readMkdocs(siteOfFiles("mkdocs.yml", files));

test("values from the environment are replaced by their defaults, and named", async () => {
  const { settings, notes } = await migrate({
    "mkdocs.yml":
      "site_name: !ENV [NAME, OTHER, 이름]\nsite_url: !ENV SITE_URL\nplugins:\n  - blog: {enabled: !ENV [CI, false]}",
  });
  expect(settings).toMatchObject({ title: "이름", posts: [{ name: "blog" }] });
  expect(settings).not.toHaveProperty("url");
  expect(notes).toEqual([
    "site_name comes from the environment (NAME, OTHER); `이름` is used",
    "site_url comes from the environment (SITE_URL); no value is used",
    "enabled comes from the environment (CI); `true` is used",
  ]);
});

test("settings are inherited, mappings are merged, and lists are replaced", async () => {
  const { settings, notes } = await migrate({
    "mkdocs.yml": "INHERIT: ./base/mkdocs.yml\ntheme: {language: en}\nplugins: [search]",
    "base/mkdocs.yml":
      "INHERIT: none.yml\nsite_name: A\ntheme: {name: material, favicon: i.svg}\nplugins: [blog]",
    "docs/i.svg": "<svg/>",
  });
  expect(settings).toMatchObject({ title: "A", language: "en", favicon: "docs/i.svg" });
  expect(settings).not.toHaveProperty("posts");
  expect(notes).toEqual(["INHERIT: base/none.yml does not exist, so its settings are missing"]);
});

test.each([
  ["arithmatex", "[pymdownx.arithmatex: {generic: true}]", true],
  ["arithmatex without dollars", "[pymdownx.arithmatex: {inline_syntax: [round]}]", undefined],
  ["another extension", "[pymdownx.caret]", undefined],
])("with %s, `math` is as the extension reads dollars", async (_, extensions, math) => {
  const { settings } = await migrate({ "mkdocs.yml": `markdown_extensions: ${extensions}` });
  expect(settings["math"]).toBe(math);
});

test.each([
  ["blog: {pagination_per_page: 5}", 5],
  ["blog: {pagination_per_page: 10}", undefined],
  ["blog: {pagination: false}", 9999],
])("the setting {%s} becomes `postsPerPage`", async (plugin, size) => {
  const { settings } = await migrate({ "mkdocs.yml": `plugins:\n  - ${plugin}` });
  expect(settings["postsPerPage"]).toBe(size);
});

test("feeds, future posts and the script of giscus are carried over", async () => {
  const { settings } = await migrate({
    "mkdocs.yml":
      "theme: {custom_dir: overrides}\nplugins:\n  - blog: {draft_if_future_date: true}\n  - rss: {feeds_filenames: {rss_created: rss.xml}}",
    "overrides/partials/comments.html":
      '{% if page.meta.comments %}<script src="https://giscus.app/client.js" data-repo="a/b" data-repo-id="R_1" data-category="C" data-category-id="D_1"></script>',
  });
  expect(settings).toMatchObject({
    future: "hide",
    feeds: { aliases: ["rss.xml", "feed_rss_updated.xml"] },
    comments: { giscus: { repo: "a/b", repoId: "R_1", category: "C", categoryId: "D_1" } },
  });
});

test("files beside posts are also published without the folder of the posts", async () => {
  const { settings } = await migrate({
    "mkdocs.yml": "plugins: [blog]",
    "docs/blog/posts/a.md": "---\ndate: 2024-01-01\n---\n",
    "docs/blog/posts/img/a.png": "",
  });
  expect(settings["static"]).toEqual(["docs", { folder: "docs/blog/posts", path: "blog" }]);
});

test("the first page of a blog in the navigation is its list, under the title of its section", async () => {
  const { settings } = await migrate({
    "mkdocs.yml": `
plugins: [blog, blog: {blog_dir: essays}]
nav:
  - index.md
  - Blog: [blog/index.md]
  - Essays: essays/index.md
  - More:
      - blog/index.md
      - Tags: tags.md
      - PDF: a.pdf
  - blog/index.md
  - Site: https://example.org
`,
    "docs/blog/index.md": "# The blog\n",
    "docs/a.pdf": "",
  });
  expect(settings["nav"]).toEqual([
    "index.md",
    { Blog: "/blog/" },
    { Essays: "/essays/" },
    { More: [{ "The blog": "/blog/" }, { Tags: "tags.md" }, { PDF: "/a.pdf" }] },
    { "The blog": "/blog/" },
    { Site: "https://example.org" },
  ]);
});
