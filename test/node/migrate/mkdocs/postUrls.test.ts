import { describe, expect, test } from "vitest";
import { readMkdocs } from "../../../../src/node/migrate/mkdocs/readMkdocs.ts";
import { siteOfFiles } from "../../../support/sites/siteOfFiles.ts";

const POST = "---\ndate: 2024-03-05T07:08:09\ncategories: [Data Center, AI, 삶]\n---\n# A - B: 글 1.5\n";

/** Migrates a site with one blog that has one post, `My_Post.md`. */
async function migrate(blog: string, { config = "", post = POST }: { config?: string; post?: string } = {}) {
  const text = `site_name: S\n${config}\nplugins:\n  - blog: {${blog}}\n`;
  const folder = /blog_dir: ([^,}]+)/.exec(blog)?.[1]?.trim() ?? "blog";
  const path = /post_dir: "?([^,}"]+)/.exec(blog)?.[1] ?? `${folder}/posts`;
  const files = { "mkdocs.yml": text, [`docs/${path.replace("./", "")}/My_Post.md`]: post };
  const { settings, formerUrls = [], ...others } = await readMkdocs(siteOfFiles("mkdocs.yml", files));
  const [collection] = settings["posts"] as [Record<string, string>];
  return { settings, collection, urls: formerUrls.map(decodeURI), ...others };
}

describe("addresses of posts", () => {
  test.each([
    ["", "/blog/{yyyy}/{mm}/{dd}/{slug}/", "/blog/2024/03/05/a---b-글-15/"],
    ['post_url_format: "{slug}"', "/blog/{slug}/", "/blog/a---b-글-15/"],
    ['post_url_format: "{file}"', "/blog/{file}/", "/blog/My_Post/"],
    ['post_url_format: "/{date}-{file}"', "/blog/{yyyy}/{mm}/{dd}-{file}/", "/blog/2024/03/05-My_Post/"],
    ['post_url_format: "{categories}/{slug}"', "/blog/{category}/{slug}/", "/blog/data-center/a---b-글-15/"],
    [
      'post_url_format: "{categories}/{slug}", post_url_max_categories: 2',
      "/blog/{categories2}/{slug}/",
      "/blog/data-center/ai/a---b-글-15/",
    ],
    [
      'post_url_format: "{categories}/{slug}", post_url_max_categories: 12',
      "/blog/{categories}/{slug}/",
      "/blog/data-center/ai/삶/a---b-글-15/",
    ],
    ["post_url_date_format: yyyy/MM", "/blog/{yyyy}/{mm}/{slug}/", "/blog/2024/03/a---b-글-15/"],
    ["post_url_date_format: yy-M-d", "/blog/{yy}-{m}-{d}/{slug}/", "/blog/24-3-5/a---b-글-15/"],
    ["post_url_date_format: y/LL/d", "/blog/{yyyy}/{mm}/{d}/{slug}/", "/blog/2024/03/5/a---b-글-15/"],
    [
      `post_url_date_format: "'on'yyyy'y'/HH-mm-ss"`,
      "/blog/on{yyyy}y/{hour}-{minute}-{second}/{slug}/",
      "/blog/on2024y/07-08-09/a---b-글-15/",
    ],
    ["blog_dir: notes/old", "/notes/old/{yyyy}/{mm}/{dd}/{slug}/", "/notes/old/2024/03/05/a---b-글-15/"],
    ["blog_dir: .", "/{yyyy}/{mm}/{dd}/{slug}/", "/2024/03/05/a---b-글-15/"],
    ["post_dir: blog/articles", "/blog/{yyyy}/{mm}/{dd}/{slug}/", "/blog/2024/03/05/a---b-글-15/"],
  ])("the settings {%s} become the pattern %s", async (blog, permalink, url) => {
    const { collection, urls, settings } = await migrate(blog);
    expect(collection["permalink"]).toBe(permalink);
    expect(urls).toContain(url);
    expect(Object.keys(settings["redirects"] ?? {}).filter((from) => from === url)).toEqual([]);
  });

  test.each([
    ["!!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}", "material", "a---b-글-15"],
    ["!!python/object/apply:pymdownx.slugs.slugify", { case: "none", separator: "-" }, "A---B-글-15"],
    [
      "!!python/object/apply:pymdownx.slugs.slugify {kwds: {case: fold}}",
      { case: "fold", separator: "-" },
      "a---b-글-15",
    ],
    [
      "!!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower-ascii}}",
      { case: "lower-ascii", separator: "-" },
      "a---b-글-15",
    ],
    ["!!python/name:pymdownx.slugs.uslugify", "material", "a---b-글-15"],
    ["!!python/name:pymdownx.slugs.uslugify_cased", { case: "none", separator: "-" }, "A---B-글-15"],
    ["!!python/name:markdown.extensions.toc.slugify", "python-markdown", "a-b-15"],
  ])("the function %s becomes the rule %j", async (slugify, rule, slug) => {
    const { settings, urls } = await migrate(`post_url_format: "{slug}", post_slugify: ${slugify}`);
    expect(settings["slugs"]).toEqual(typeof rule === "string" ? rule : { rule: "material", ...rule });
    expect(urls).toContain(`/blog/${slug}/`);
    expect(Object.keys(settings["redirects"] ?? {})).not.toContain(`/blog/${slug}/`);
  });

  test("the separator of slugs is an option of the rule", async () => {
    const { settings, urls } = await migrate('post_url_format: "{slug}", post_slugify_separator: "_"');
    expect(settings["slugs"]).toEqual({ rule: "material", case: "lower", separator: "_" });
    expect(urls).toContain("/blog/a_-_b_글_15/");
  });

  test("a slug that is encoded twice forwards to the readable one", async () => {
    const slugify =
      "!!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower, percent_encode: true}}";
    const { settings, formerUrls } = await readMkdocs(
      siteOfFiles("mkdocs.yml", {
        "mkdocs.yml": `plugins:\n  - blog: {post_url_format: "{slug}", post_slugify: ${slugify}}`,
        "docs/blog/posts/a.md": "---\ndate: 2024-03-05\n---\n# 글\n",
      }),
    );
    expect(settings["slugs"]).toBe("material");
    expect(settings["redirects"]).toMatchObject({ "/blog/%25EA%25B8%2580/": "/blog/글/" });
    expect(formerUrls).toContain("/blog/%25EA%25B8%2580/");
  });

  test("a function of the author's own is named, and its posts have no known addresses", async () => {
    const { notes, urls } = await migrate(
      "archive: false, categories: false, post_slugify: !!python/object/apply:ext.slugs.slugify {kwds: {short: true}}",
    );
    expect(notes).toEqual([
      "post_slugify of blog is the Python code `ext.slugs.slugify`, which Maru does not run; slugs are those of Material's default",
      "the former addresses of 1 post are not known, because code of your own or a format of dates made them; compare them with a sitemap of the old site",
    ]);
    expect(urls).toEqual(["/blog/"]);
  });

  test("names of months in addresses are replaced, and the old addresses forward", async () => {
    const { collection, settings, notes } = await migrate("post_url_date_format: yyyy/MMMM");
    expect(collection["permalink"]).toBe("/blog/{yyyy}/{mm}/{dd}/{slug}/");
    expect(settings["redirects"]).toMatchObject({
      "/blog/2024/March/a---b-글-15/": "/blog/2024/03/05/a---b-글-15/",
    });
    expect(notes.join()).toContain("`yyyy/MMMM`");
  });

  test("a slug in front matter is used as it is, and a draft has no address", async () => {
    const own = await migrate("", { post: "---\ndate: 2024-03-05\nslug: the-x---DC\n---\n# A\n" });
    expect(own.urls).toContain("/blog/2024/03/05/the-x---DC/");
    const draft = await migrate("", { post: "---\ndate: 2024-03-05\ndraft: true\n---\n# A\n" });
    expect(draft.urls).toEqual(["/blog/"]);
  });

  test("a title without letters for the slug leaves its date, which forwards", async () => {
    const { settings } = await migrate("archive: false", { post: "---\ndate: 2024-03-05\n---\n# 🎉\n" });
    expect(settings["redirects"]).toEqual({ "/blog/2024/03/05/": "/blog/2024/03/05/My_Post/" });
  });

  test("two spaces in a title stay two hyphens", async () => {
    const { settings, urls } = await migrate("archive: false", {
      post: '---\ndate: 2024-03-05\ntitle: "A  B"\n---\n',
    });
    expect(urls).toContain("/blog/2024/03/05/a--b/");
    expect(settings["redirects"]).toBeUndefined();
  });

  test("without folders as addresses, posts and lists end in .html", async () => {
    const { collection, settings, urls } = await migrate("", { config: "use_directory_urls: false" });
    expect(collection["permalink"]).toBe("/blog/{yyyy}/{mm}/{dd}/{slug}.html");
    expect(urls).toContain("/blog/2024/03/05/a---b-글-15.html");
    expect(settings["redirects"]).toEqual({
      "/blog/archive/2024.html": "/archive/2024/",
      "/blog/category/data-center.html": "/?category=data-center",
      "/blog/category/ai.html": "/?category=ai",
      "/blog/category/삶.html": "/?category=삶",
    });
  });

  test("a blog at an address of Maru's own moves, and its addresses forward", async () => {
    const { collection, settings, notes } = await migrate(
      "blog_dir: archive, archive: false, categories: false",
    );
    expect(collection).toEqual({ folder: "docs/archive/posts", name: "archive" });
    expect(settings["redirects"]).toMatchObject({
      "/archive/2024/03/05/a---b-글-15/": "/posts/a---b-글-15/",
    });
    expect(notes).toHaveLength(2);
  });
});

test("several blogs are several collections, and a plugin that is disabled is none", async () => {
  const { settings } = await readMkdocs(
    siteOfFiles("mkdocs.yml", {
      "mkdocs.yml":
        'plugins:\n  - material/blog: {blog_dir: a/news}\n  - blog: {blog_dir: b/news, post_url_format: "{slug}"}\n  - blog: {blog_dir: c, enabled: false}',
    }),
  );
  expect(settings["posts"]).toEqual([
    {
      folder: "docs/a/news/posts",
      name: "a/news",
      path: "a/news",
      permalink: "/a/news/{yyyy}/{mm}/{dd}/{slug}/",
    },
    { folder: "docs/b/news/posts", name: "b/news", path: "b/news", permalink: "/b/news/{slug}/" },
  ]);
});
