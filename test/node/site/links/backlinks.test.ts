import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createCompiler } from "../../../../src/node/site/createCompiler.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-backlinks-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** Returns the backlinks of the post `target.md` on a site at `/blog/`, and the path of the post's body. */
async function linksTo(files: Record<string, string>) {
  const all = {
    "site.yaml": "dialect: obsidian",
    "posts/target.md": "---\ntitle: 목표\naliases: [/old/place.html]\n---\n\n# 여기\n\n글.",
    ...files,
  };
  for (const [path, contents] of Object.entries(all)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), contents);
  }
  const { site } = await createCompiler({
    contentFolder: folder,
    base: "/blog/",
    siteUrl: "https://a.kr",
  }).compile();
  const [found] = [...site.bodies].filter(([, { slug }]) => slug === "target");
  return { path: found?.[0], links: found?.[1].backlinks };
}

const post = (text: string, head = "") => `---\ntitle: 글\nlang: ko\n${head}---\n\n${text}\n`;

describe("backlinks", () => {
  test.each([
    ["a link to its file", "[x](target.md)"],
    ["a link to a heading of its file", "[x](target.md#여기)"],
    ["a wikilink with its title", "[[목표]]"],
    ["a link to its URL", "[x](/posts/target/)"],
    ["a link to its URL without a trailing slash", "[x](/posts/target)"],
    ["a link to its absolute URL", "[x](https://a.kr/blog/posts/target/?a=1#b)"],
    ["a link to one of its aliases", "[x](/old/place.html)"],
    ["an HTML link", '<p><a title="y" href="/posts/target/">x</a></p>'],
    ["an HTML link with `>` in an attribute", '<p><a title="a > b" href="/posts/target/">x</a></p>'],
    ["a link with a title that contains quotes", `[x](target.md 'a "b" > c')`],
    ["a link around an image", "[![x](https://b.kr/x.png)](target.md)"],
    ["an embed without a player", '<iframe src="/posts/target/"></iframe>'],
  ])("a post has a backlink from %s", async (_, text) => {
    const { links } = await linksTo({ "posts/from.md": post(text) });
    expect(links).toEqual([{ url: "/blog/posts/from/", title: "글", language: "ko" }]);
  });

  test.each([
    ["a link to another site", "[x](https://b.kr/blog/posts/target/)"],
    ["a link in code", '`<a href="/posts/target/">`'],
    ["a link in a code block", '```html\n<a href="/posts/target/">x</a>\n```'],
    ["escaped HTML", '\\<a href="/posts/target/">x\\</a>'],
    ["an attribute that looks like a link", `<p title='<a href="/posts/target/">'>x</p>`],
    ["a title that looks like a link", `[x](/posts/ '<a href="/posts/target/">')`],
    ["an image", "![x](https://a.kr/blog/posts/target/)"],
    ["a link to an id of the page itself", "[x](#posts/target/)"],
    ["a link to another page", "[x](/posts/)"],
  ])("a post has no backlink from %s", async (_, text) => {
    expect((await linksTo({ "posts/from.md": post(text) })).links).toBeUndefined();
  });

  test("backlinks list each published document once, posts newest first, then pages, and exclude the post itself", async () => {
    const { links } = await linksTo({
      "posts/target.md": "---\ntitle: 목표\n---\n\n[나](target.md)",
      "posts/old.md": post("[x](target.md)", "date: 2020-01-01\n"),
      "posts/new.md": post("[x](target.md) [y](target.md) [[목표]]", "date: 2024-01-01\n"),
      "posts/secret.md": post("[x](target.md)", "draft: true\n"),
      "pages/about.md": post("[x](../posts/target.md)"),
    });
    expect(links?.map(({ url }) => url)).toEqual(["/blog/posts/new/", "/blog/posts/old/", "/blog/about/"]);
  });
});

test("the URL of a body changes if its backlinks change, so that browsers load the updated body", async () => {
  const before = await linksTo({});
  const after = await linksTo({ "posts/from.md": post("[x](target.md)") });
  expect(before.links).toBeUndefined();
  expect(before.path).toMatch(/^posts\/target\/body\.[0-9a-f]{8}\.json$/);
  expect(after.path).toMatch(/^posts\/target\/body\.[0-9a-f]{8}\.json$/);
  expect(after.path).not.toBe(before.path);
});
