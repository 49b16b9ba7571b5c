import { expect, test } from "vitest";
import { readMkdocs } from "../../../../src/node/migrate/mkdocs/readMkdocs.ts";
import { siteOfFiles } from "../../../support/sites/siteOfFiles.ts";

const post = (date: string, title: string, more = "") => `---\ndate: ${date}\n${more}---\n# ${title}\n`;

/** Returns the redirects and the former addresses of a site with a blog. */
async function migrate(blog: string, files: Record<string, string>, config = "") {
  const { settings, formerUrls = [] } = await readMkdocs(
    siteOfFiles("mkdocs.yml", { "mkdocs.yml": `${config}\nplugins:\n  - blog: {${blog}}\n`, ...files }),
  );
  return { redirects: settings["redirects"] ?? {}, urls: formerUrls.map(decodeURI) };
}

const POSTS = {
  "docs/blog/posts/a.md": post("2023-01-31", "a", "categories: [News]\nauthors: [kim]\n"),
  "docs/blog/posts/b.md": post("2024-12-01", "b", "categories: [News]\nauthors: [lee]\n"),
  "docs/blog/posts/c.md": post("2024-11-01", "c", "categories: [새 글]\n"),
};

test("archive pages lead to the years, and category pages to the selection", async () => {
  const { redirects, urls } = await migrate("", POSTS);
  expect(redirects).toEqual({
    "/blog/archive/2023/": "/archive/2023/",
    "/blog/archive/2024/": "/archive/2024/",
    "/blog/category/news/": "/?category=news",
    "/blog/category/새-글/": "/?category=새-글",
  });
  expect(urls).toEqual([
    "/blog/2023/01/31/a/",
    "/blog/2024/12/01/b/",
    "/blog/2024/11/01/c/",
    "/blog/",
    ...Object.keys(redirects),
  ]);
});

test("formats of addresses of archives and categories are those of the settings", async () => {
  const { redirects } = await migrate(
    'archive_url_format: "by-date/{date}", archive_url_date_format: yyyy/MM, categories_url_format: "topics/{slug}", categories_slugify_separator: _',
    POSTS,
  );
  expect(redirects).toEqual({
    "/blog/by-date/2023/01/": "/archive/2023/",
    "/blog/by-date/2024/12/": "/archive/2024/",
    "/blog/by-date/2024/11/": "/archive/2024/",
    "/blog/topics/news/": "/?category=news",
    "/blog/topics/새_글/": "/?category=새-글",
  });
});

test("further pages of lists lead to the lists", async () => {
  const { redirects } = await migrate("pagination_per_page: 1, categories: false", POSTS);
  expect(redirects).toEqual({
    "/blog/page/2/": "/blog/",
    "/blog/page/3/": "/blog/",
    "/blog/archive/2023/": "/archive/2023/",
    "/blog/archive/2024/": "/archive/2024/",
    "/blog/archive/2024/page/2/": "/archive/2024/",
  });
});

test("further pages without folders as addresses are folders only below the first page", async () => {
  const { redirects } = await migrate(
    'pagination_per_page: 2, pagination_url_format: "p{page}", archive_pagination_per_page: 1, categories: false',
    POSTS,
    "use_directory_urls: false",
  );
  expect(redirects).toEqual({
    "/blog/p2/": "/blog/",
    "/blog/archive/2023.html": "/archive/2023/",
    "/blog/archive/2024.html": "/archive/2024/",
    "/blog/archive/2024/p2.html": "/archive/2024/",
  });
});

test("a blog that is the whole site has the pages of Maru's own list", async () => {
  const posts = Object.fromEntries(
    Object.entries(POSTS).map(([path, text]) => [path.replace("blog/", ""), text]),
  );
  const { redirects, urls } = await migrate("blog_dir: ., pagination_per_page: 2, categories: false", posts);
  expect(redirects).toEqual({});
  expect(urls).toEqual([
    "/2023/01/31/a/",
    "/2024/12/01/b/",
    "/2024/11/01/c/",
    "/",
    "/page/2/",
    "/archive/2023/",
    "/archive/2024/",
  ]);
});

test("profiles of authors lead to the list", async () => {
  const { redirects } = await migrate("authors_profiles: true, archive: false, categories: false", {
    ...POSTS,
    "docs/blog/.authors.yml":
      "authors:\n  kim: {name: Kim}\n  lee: {name: Lee, slug: the-lee}\n  no: {name: No}\n",
  });
  expect(redirects).toEqual({ "/blog/author/kim/": "/blog/", "/blog/author/the-lee/": "/blog/" });
});

test("drafts and defaults of folders count as in Material", async () => {
  const { urls } = await migrate("archive: false, categories: true", {
    "docs/blog/posts/x/.meta.yml": "draft: true\n",
    "docs/blog/posts/x/a.md": post("2024-01-01", "a"),
    "docs/blog/posts/y/.meta.yml": "categories: [Y]\n",
    "docs/blog/posts/y/b.md": post("2024-01-01", "b"),
  });
  expect(urls).toEqual(["/blog/2024/01/01/b/", "/blog/", "/blog/category/y/"]);
});

test("pages have the paths of their files, and their former addresses in .html forward", async () => {
  const files = {
    "docs/index.md": "# Home\n",
    "docs/Guide/My Page_v1.2.md": "# A\n",
    "docs/Guide/index.md": "# G\n",
    "docs/blog/index.md": "# Blog\n",
    "docs/.hidden/a.md": "# A\n",
  };
  const folders = await migrate("", files);
  expect(folders).toEqual({ redirects: {}, urls: ["/blog/", "/Guide/My Page_v1.2/", "/Guide/", "/"] });
  const flat = await migrate("", files, "use_directory_urls: false");
  expect(flat).toEqual({
    redirects: { "/Guide/My Page_v1.2.html": "/Guide/My Page_v1.2/" },
    urls: ["/blog/", "/Guide/My Page_v1.2.html", "/Guide/", "/"],
  });
});

test("the map of the plugin for redirects leads to pages, posts and other sites", async () => {
  const { settings, formerUrls } = await readMkdocs(
    siteOfFiles("mkdocs.yml", {
      "mkdocs.yml": `
plugins:
  - blog
  - redirects:
      redirect_maps:
        old.md: guide/new.md#part
        old/index.md: index.md
        old/post.md: blog/posts/a.md
        out.md: https://example.org/a?b=c
        list.md: blog/index.md
`,
      "docs/blog/posts/a.md": post("2024-01-01", "A - B"),
      "docs/guide/new.md": "# New\n",
    }),
  );
  expect(settings["redirects"]).toMatchObject({
    "/old/": "/guide/new/#part",
    "/old/post/": "/blog/2024/01/01/a---b/",
    "/out/": "https://example.org/a?b=c",
    "/list/": "/blog/",
  });
  expect(formerUrls).toContain("/old/post/");
});

test("a README is the first page of its folder, unless there is an index", async () => {
  const { settings, formerUrls = [] } = await readMkdocs(
    siteOfFiles("mkdocs.yml", {
      "mkdocs.yml": "site_name: S",
      "docs/README.md": "# Home",
      "docs/a/README.md": "# A",
      "docs/b/README.md": "# B",
      "docs/b/index.md": "# B",
    }),
  );
  expect(settings).toMatchObject({ home: "docs/README.md", redirects: { "/a/": "/a/README/" } });
  expect(formerUrls).toEqual(["/", "/a/", "/b/"]);
});
