import { describe, expect, test } from "vitest";
import { compileDocument } from "../../../../src/node/content/compileDocument.ts";
import {
  type LinkTarget,
  resolvePendingLinks,
  targetOf,
} from "../../../../src/node/markdown/links/pendingLink.ts";

/** Compiles `posts/a.md` and resolves its pending links twice: all to the same URL (`found`), and none (`missing`). */
async function compile(text: string) {
  const options = {
    contentFolder: "test/fixtures/site",
    base: "/",
    language: undefined,
    dialects: ["obsidian" as const],
  };
  const { document } = await compileDocument({ path: "posts/a.md", text }, options);
  if (!document) throw new Error("not compiled");
  const { html, pendingLinks } = document;
  const targets: LinkTarget[] = [];
  const found = resolvePendingLinks(html, pendingLinks.html, ({ to, hash, directive }) => {
    targets.push({ to, hash, directive });
    return "/URL?a&b";
  });
  const missing = resolvePendingLinks(html, pendingLinks.html, () => undefined);
  return { html, found, missing, targets };
}

describe("targetOf", () => {
  test.each([
    ["source:posts%2Fb.md", { to: { file: "posts/b.md" }, hash: "", directive: "" }],
    ["source:C%23.md#%EC%A0%88", { to: { file: "C#.md" }, hash: "절", directive: "" }],
    ["source:b.md#:~:text=x", { to: { file: "b.md" }, hash: "", directive: ":~:text=x" }],
    ["source:b.md#a:~:text=%3A~%3A", { to: { file: "b.md" }, hash: "a", directive: ":~:text=%3A~%3A" }],
    ["wiki:%EA%B8%80#a%23b", { to: { name: "글" }, hash: "a#b", directive: "" }],
    ["wiki:#a", { to: undefined, hash: "a", directive: "" }],
    ["wiki:100%", { to: { name: "100%" }, hash: "", directive: "" }],
    ["/posts/b/", undefined],
    ["#source:b.md", undefined],
    ["https://a.kr/source:b.md", undefined],
  ])("%s has the target %j", (href, target) => {
    expect(targetOf(href)).toEqual(target);
  });
});

describe("a pending link", () => {
  test.each([
    ["[x](b.md)", '<p><a href="/URL?a&amp;b">x</a></p>', "<p><a>x</a></p>"],
    [
      `[x **y**](b.md 'a "b" > c')`,
      '<p><a href="/URL?a&amp;b" title="a &quot;b&quot; &gt; c">x <strong>y</strong></a></p>',
      '<p><a title="a &quot;b&quot; &gt; c">x <strong>y</strong></a></p>',
    ],
    [
      `<p><a title=' href="/x" > ' href="b.md" name="y">x</a></p>`,
      '<p><a title=" href=&quot;/x&quot; &gt; " href="/URL?a&amp;b" name="y">x</a></p>',
      '<p><a title=" href=&quot;/x&quot; &gt; " name="y">x</a></p>',
    ],
    ["[[b]]", '<p><a href="/URL?a&amp;b">b</a></p>', "<p>[[b]]</p>"],
    ["[[b#c]]", '<p><a href="/URL?a&amp;b">b</a></p>', "<p>[[b#c]]</p>"],
    ["[[b|x]]", '<p><a href="/URL?a&amp;b">x</a></p>', "<p>[[b|x]]</p>"],
    ["[[it's]]", '<p><a href="/URL?a&amp;b">it&#x27;s</a></p>', "<p>[[it&#x27;s]]</p>"],
    [
      `<a href="wiki:b" title="a > 'b'"><b>x</b></a>`,
      '<p><a href="/URL?a&amp;b" title="a &gt; &#x27;b&#x27;"><b>x</b></a></p>',
      "<p>[[b|<b>x</b>]]</p>",
    ],
    // The only way to nest links in HTML.
    [
      '<div><a href="b.md"><table><tr><td><a href="wiki:c">c</a></td></tr></table>y</a></div>',
      expect.stringMatching(
        /^<div><a href="\/URL\?a&amp;b"><div.*<td><a href="\/URL\?a&amp;b">c<\/a><\/td>.*y<\/a><\/div>$/s,
      ),
      expect.stringMatching(/^<div><a><div.*<td>\[\[c\]\]<\/td>.*y<\/a><\/div>$/s),
    ],
  ])("the link %s becomes %s, or %s if its target does not exist", async (text, found, missing) => {
    expect(await compile(text)).toMatchObject({ found, missing });
  });

  test.each([
    '`<a href="source:b.md">x</a>`',
    "`[x](b.md)` `[[b]]`",
    '```html\n<a href="source:b.md">x</a> <a href="wiki:b">b</a>\n```',
    '\\<a href="source:b.md">x\\</a> \\[[b]]',
    `<p title='<a href="source:b.md">'>x</p>`,
    `[x](https://b.kr/ '<a href="wiki:b">b</a>')`,
    '<a href="source:b.md">x</a>',
  ])("the text %s contains no pending link", async (text) => {
    const { html, found, missing, targets } = await compile(text);
    expect(targets).toEqual([]);
    expect([found, missing]).toEqual([html, html]);
  });

  test("a pending link is found next to text that contains or escapes the marks of the renderer", async () => {
    const marks = "\uFDD4\uFDD5 &#xFDD4;&#xFDD5; ![](%EF%B7%94%EF%B7%95.png)";
    const { found, targets } = await compile(`${marks} [x](b.md) ${marks} [y](c.md)`);
    expect(targets.map(({ to }) => to)).toEqual([{ file: "posts/b.md" }, { file: "posts/c.md" }]);
    expect(found.match(/<a [^>]*>.<\/a>/g)).toEqual([
      '<a href="/URL?a&amp;b">x</a>',
      '<a href="/URL?a&amp;b">y</a>',
    ]);
    expect(found).not.toMatch(/[\uFDD0-\uFDEF]/);
  });

  test("the targets of pending links are listed in document order", async () => {
    const { targets } = await compile("[x](b.md#c) [[d#e|f]] [y](#g)\n\n- [z](h.md#:~:text=i)");
    expect(targets).toEqual([
      { to: { file: "posts/b.md" }, hash: "c", directive: "" },
      { to: { name: "d" }, hash: "e", directive: "" },
      { to: { file: "posts/h.md" }, hash: "", directive: ":~:text=i" },
    ]);
  });
});
