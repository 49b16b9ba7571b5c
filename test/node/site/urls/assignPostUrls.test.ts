import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createCompiler } from "../../../../src/node/site/createCompiler.ts";
import { formatProblem } from "../../../../src/node/diagnostics/problem.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-addresses-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** Returns the URLs of posts and pages, and the reported problems. */
async function urlsOf(files: Record<string, string>) {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const compiler = createCompiler({ contentFolder: folder, base: "/log/", siteUrl: undefined });
  const { site, problems } = await compiler.compile();
  const { posts, pages } = site.manifest;
  return {
    site,
    posts: posts.map(({ url }) => decodeURI(url)),
    pages: pages.map(({ url }) => decodeURI(url)),
    warnings: problems.map((problem) => formatProblem(problem, "")),
  };
}
const on = (date: string, slug = "same") => `---\ndate: ${date}\nslug: ${slug}\n---\nx`;

describe("URLs of posts", () => {
  test("the permalink pattern of the site applies to URLs of posts, their bodies and links between posts", async () => {
    const { posts, warnings, site } = await urlsOf({
      "site.yaml": "permalink: /blog/{yyyy}/{slug}.html",
      "posts/a.md": "---\ndate: 2025-01-22\n---\n[b](b.md)",
      "posts/b.md": "b",
    });
    expect(warnings).toEqual([]);
    expect(posts).toEqual(["/log/blog/2025/a.html", "/log/blog/b.html"]);
    const [path, body] = [...site.bodies][0] ?? [];
    expect(path).toMatch(/^blog\/2025\/a\/body\.[0-9a-f]{8}\.json$/);
    expect(body?.html).toContain('href="/log/blog/b.html"');
  });

  test("posts can have the same slug if their URLs contain different years", async () => {
    const { posts, warnings } = await urlsOf({
      "site.yaml": "permalink: /{yyyy}/{slug}/",
      "posts/a.md": on("2024-01-01"),
      "posts/b.md": on("2025-01-01"),
      "posts/c.md": on("2025-02-02"),
    });
    expect(posts).toEqual(["/log/2025/same-2025-02-02/", "/log/2025/same/", "/log/2024/same/"]);
    expect(warnings).toEqual([
      "posts/c.md:1: warning: the address `/2025/same/` belongs to posts/b.md; this post is at `/2025/same-2025-02-02/`; give it another `slug`",
    ]);
  });

  test("a post whose URL would end with a Windows device name gets another URL", async () => {
    const { posts, warnings } = await urlsOf({
      "posts/a.md": on("2025-01-01", "con"),
      "posts/b.md": on("2025-01-02", "concrete"),
    });
    expect(posts).toEqual(["/log/posts/concrete/", "/log/posts/con-2025-01-01/"]);
    expect(warnings[0]).toContain("belongs to Windows, which reserves it for a device; this post is at");
  });

  test("a post gets another URL if a page, a list or the app uses its URL", async () => {
    const { posts, warnings } = await urlsOf({
      "site.yaml": "permalink: /{slug}/\nposts: [{folder: posts, name: P, path: list}]",
      "pages/about.md": "about",
      "posts/a.md": on("2025-01-01", "about"),
      "posts/b.md": on("2025-01-02", "tags"),
      "posts/c.md": on("2025-01-03", "list"),
    });
    expect(posts).toEqual(["/log/list-2025-01-03/", "/log/tags-2025-01-02/", "/log/about-2025-01-01/"]);
    expect(warnings.map((line) => /belongs to .*?;/.exec(line)?.[0])).toEqual([
      "belongs to pages/about.md;",
      "belongs to Maru;",
      "belongs to the list of `P`;",
    ]);
  });

  test("a page that is also a post has the URL of the page", async () => {
    const { posts, pages } = await urlsOf({
      "site.yaml": "pages: docs\ncollections: {essay: docs/essay/*.md}",
      "docs/essay/a.md": "---\ndate: 2025-01-22\n---\na",
      "docs/essay/b.md": "b",
    });
    expect(posts).toEqual(["/log/essay/a/"]);
    expect(pages).toEqual(["/log/essay/b/"]);
  });
});

describe("page at the URL of a collection's list", () => {
  const settings = "pages: docs\nposts: [{folder: docs/blog/posts, name: Blog, path: blog}]";

  test("a page at a list's URL that contains only a heading is omitted without a warning", async () => {
    const { pages, warnings } = await urlsOf({
      "site.yaml": settings,
      "docs/blog/index.md": "# Blog",
      "docs/blog/posts/a.md": "a",
    });
    expect([pages, warnings]).toEqual([[], []]);
  });

  test("a page at a list's URL that contains text is omitted with a warning", async () => {
    const { pages, warnings } = await urlsOf({
      "site.yaml": settings,
      "docs/blog/index.md": "# Blog\n\ntext",
      "docs/blog/posts/a.md": "a",
    });
    expect(pages).toEqual([]);
    expect(warnings).toEqual([
      "docs/blog/index.md:1: warning: `/blog/` is the list of `Blog`, so the text of this file is not shown; move it to another page",
    ]);
  });
});
