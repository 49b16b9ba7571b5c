import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createCompiler } from "../../src/build/compiler.ts";
import { formatProblem } from "../../src/build/problem.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-links-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** The HTML of `posts/2025/a.md` with this text among other files, and what is said of it. */
async function compile(text: string, base = "/") {
  const files = {
    "posts/2025/a.md": `${text}\n\n# Here`,
    "posts/2017/2017-05-05-old-post.md": "---\ntitle: 옛 글\n---\n# 첫 걸음\n\ntext",
    "posts/draft.md": "---\ndraft: true\n---\nsecret",
    "pages/about.md": "# About\n\nus",
  };
  for (const [path, contents] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), contents);
  }
  const { site, problems } = await createCompiler({
    contentFolder: folder,
    base,
    siteUrl: undefined,
  }).compile();
  const body = [...site.bodies].find(([path]) => path.startsWith("posts/a/"))?.[1];
  const post = site.manifest.posts.find(({ slug }) => slug === "a");
  return {
    html: body?.html.split("\n")[0],
    summary: post?.summary,
    problems: problems.map((problem) => formatProblem(problem, "")),
  };
}

describe("a link between sources", () => {
  test.each([
    ["[x](../2017/2017-05-05-old-post.md)", '<p><a href="/posts/old-post/">x</a></p>'],
    [
      "[x](../2017/2017-05-05-old-post.md#첫-걸음)",
      `<p><a href="/posts/old-post/#${encodeURIComponent("첫-걸음")}">x</a></p>`,
    ],
    ["[x](@/posts/2017/2017-05-05-old-post.md)", '<p><a href="/posts/old-post/">x</a></p>'],
    ["[x]({filename}/posts/2017/2017-05-05-old-post.md)", '<p><a href="/posts/old-post/">x</a></p>'],
    ["[x]({filename}../2017/2017-05-05-old-post.md)", '<p><a href="/posts/old-post/">x</a></p>'],
    ["[x](/pages/about.md)", '<p><a href="/about/">x</a></p>'],
    ['<a title="y" href="../../pages/about.md">x</a>', '<p><a title="y" href="/about/">x</a></p>'],
    ["[x][about]\n\n[about]: ../../pages/about.md", '<p><a href="/about/">x</a></p>'],
    ["[[옛 글]]", '<p><a href="/posts/old-post/">옛 글</a></p>'],
    ["[[old-post|the old one]]", '<p><a href="/posts/old-post/">the old one</a></p>'],
    ["[[About]]", '<p><a href="/about/">About</a></p>'],
    ["[x](#here)", '<p><a href="#here">x</a></p>'],
    ["[x](../2017/2017-05-05-old-post.md#옛-글)", '<p><a href="/posts/old-post/">x</a></p>'],
    // Of two ids that differ by a sign alone, each is its own.
    [
      "---\ntoc: false\n---\n[x](#v11) [y](#v1-1)\n\n# v1.1\n\n# v11",
      '<p><a href="#v11">x</a> <a href="#v1-1">y</a></p>',
    ],
    ["[x](#HE-RE)", '<p><a href="#here">x</a></p>'],
    [
      "[x](../2017/2017-05-05-old-post.md#첫걸음)",
      `<p><a href="/posts/old-post/#${encodeURIComponent("첫-걸음")}">x</a></p>`,
    ],
    [
      "[x](https://example.org/README.md)",
      '<p><a href="https://example.org/README.md" rel="noopener noreferrer">x</a></p>',
    ],
    ["`[[옛 글]]`", "<p><code>[[옛 글]]</code></p>"],
    ["![[picture.png]]", "<p>![[picture.png]]</p>"],
  ])("%j opens the page of it", async (text, html) => {
    expect(await compile(text)).toMatchObject({ html, problems: [] });
  });

  test("has the site's base before its address", async () => {
    const { html } = await compile("[x](../2017/2017-05-05-old-post.md)", "/blog/");
    expect(html).toBe('<p><a href="/blog/posts/old-post/">x</a></p>');
  });

  test.each([
    [
      "text\n[x](../2017/gone.md)",
      "text\n",
      "posts/2025/a.md:2: warning: link `../2017/gone.md` leads nowhere: `posts/2017/gone.md` is not there; mend the address, or take the link out",
    ],
    [
      "[x](../draft.md)",
      "<p><a>x</a></p>",
      "posts/2025/a.md:1: warning: link `../draft.md` leads nowhere: `posts/draft.md` is not published; mend the address, or take the link out",
    ],
    [
      "[x](../2017/2017-05-05-old-post.md#첫-걸음마)",
      "/posts/old-post/#",
      "posts/2025/a.md:1: warning: link `../2017/2017-05-05-old-post.md#첫-걸음마` leads nowhere: posts/2017/2017-05-05-old-post.md has no `#첫-걸음마`; did you mean `#첫-걸음`?",
    ],
    [
      "[x](#her)",
      '<p><a href="#her">x</a></p>',
      "posts/2025/a.md:1: warning: link `#her` leads nowhere: this page has no `#her`; did you mean `#here`?",
    ],
    [
      "see [[Nowhere & co|there]] now",
      "<p>see [[Nowhere &amp; co|there]] now</p>",
      "posts/2025/a.md:1: warning: link `[[Nowhere & co]]` leads nowhere: no post or page has that name; mend it, or write it without brackets",
    ],
    [
      "one\ntwo [Venta LW-44][venta]",
      "one",
      "posts/2025/a.md:2: warning: reference `[Venta LW-44][venta]` has no definition; add a line `[venta]: https://…`",
    ],
  ])("%j that leads nowhere is told with its line, and keeps its words", async (text, html, problem) => {
    const compiled = await compile(text);
    expect(compiled.problems).toEqual([problem]);
    expect(compiled.html).toContain(html.trim());
  });

  test("`a[i][j]` in a text is no reference", async () => {
    expect((await compile("the cell a[i][j] of it")).problems).toEqual([]);
  });
});
