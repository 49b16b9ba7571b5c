import { describe, expect, test } from "vitest";
import type { Dialect } from "../../../../src/node/markdown/dialects/dialect.ts";
import { compileDocument } from "../../../../src/node/content/compileDocument.ts";

async function compile(text: string, ...dialects: Dialect[]) {
  const options = { contentFolder: "/nowhere", base: "/", language: "ko", dialects };
  const { document, problems } = await compileDocument({ path: "posts/a.md", text }, options);
  return {
    html: (document?.html ?? "").replace(/\n\s*/g, ""),
    messages: problems.map(({ message }) => message),
  };
}

/** A text, its HTML, and its HTML in the dialects of Python-Markdown if it differs. */
const LISTS: [text: string, html: string, python?: string][] = [
  [
    "용어\n: 뜻\n{: .c }",
    '<dl class="c"><dt>용어</dt><dd>뜻</dd></dl>',
    '<dl><dt>용어</dt><dd class="c">뜻</dd></dl>',
  ],
  [
    "> 용어\n> : 하나\n> : 둘\n> {: .c }",
    '<blockquote><dl class="c"><dt>용어</dt><dd>하나</dd><dd>둘</dd></dl></blockquote>',
    '<blockquote><dl><dt>용어</dt><dd>하나</dd><dd class="c">둘</dd></dl></blockquote>',
  ],
  ["용어\n:   뜻\n    {: .c }", '<dl><dt>용어</dt><dd class="c">뜻</dd></dl>'],
  ["용어\n:   뜻\n\n    둘째\n    {: #p }", '<dl><dt>용어</dt><dd><p>뜻</p><p id="p">둘째</p></dd></dl>'],
  ["용어 {: .t }\n: 뜻 { .d }", '<dl><dt class="t">용어</dt><dd class="d">뜻</dd></dl>'],
  ["용어\n: **뜻**{: .d }", '<dl><dt>용어</dt><dd><strong class="d">뜻</strong></dd></dl>'],
  [
    "- 하나\n- 둘\n{: .c }",
    '<ul class="c"><li>하나</li><li>둘</li></ul>',
    '<ul><li>하나</li><li class="c">둘</li></ul>',
  ],
  ["- 하나\n  {: .c }\n- 둘", '<ul><li class="c">하나</li><li>둘</li></ul>'],
  ["1. 하나 {: .c }\n2. 둘 { .d #e }", '<ol><li class="c">하나</li><li id="e" class="d">둘</li></ol>'],
  ["- {: .c } 하나\n- {:.d}둘", '<ul><li class="c">하나</li><li class="d">둘</li></ul>'],
  ["- 하나 {: .c }{: #d }", '<ul><li class="c" id="d">하나</li></ul>'],
  ["- 하나\n  {: .c }\n\n- 둘", '<ul><li><p class="c">하나</p></li><li><p>둘</p></li></ul>'],
  [
    "- 하나\n    - 안 {: .a }\n    {: .b }\n{: .c }",
    '<ul class="c"><li>하나<ul class="b"><li class="a">안</li></ul></li></ul>',
    '<ul><li class="c">하나<ul><li class="a b">안</li></ul></li></ul>',
  ],
  ["***\n{: .c }{: #d }", '<hr class="c" id="d"/>'],
  ["{: .c }{: #d }\n***", '<hr class="c" id="d"/>'],
  ["> - 하나 {: .c }", '<blockquote><ul><li class="c">하나</li></ul></blockquote>'],
  [
    "- [x] 할 일 {: .c }",
    '<ul><li class="c"><input type="checkbox" disabled="" aria-label="끝난 일" checked=""/> 할 일</li></ul>',
  ],
];

describe("attribute lists of list items and definitions", () => {
  test.each(LISTS)("the attribute list in %j is applied by default and in Jekyll", async (text, html) => {
    expect(await compile(text)).toEqual({ html, messages: [] });
    expect((await compile(text, "jekyll")).html).toBe(html);
  });

  test.each(LISTS)(
    "the attribute list in %j is applied as in Python-Markdown in the dialects of MkDocs and Pelican",
    async (text, html, python) => {
      for (const dialect of ["mkdocs", "pelican"] as const)
        expect(await compile(text, dialect)).toEqual({ html: python ?? html, messages: [] });
    },
  );

  test.each([
    ["- `{: .c }`", "{: .c }"],
    ["- \\{: .c } 글", "{: .c } 글"],
    ["- {: .c 글", "{: .c 글"],
    ["- {c} 글", "{c} 글"],
    ["- 글 {c}", "글 {c}"],
    ["용어\n: 뜻 {: .c } 아님", "뜻 {: .c } 아님"],
    ["- { .c } 글", "{ .c } 글"],
  ])("no attributes are applied in %j", async (text, shown) => {
    const { html } = await compile(text);
    expect(html.replace(/<[^>]*>/g, "")).toContain(shown);
    expect(html).not.toContain("class=");
  });
});

describe("buttons of Material", () => {
  test.each([
    "[말](https://a.example){ .md-button }",
    "[말](https://a.example){: .md-button }",
    "[말](https://a.example){.md-button}은",
    "[말][r]{ .md-button }\n\n[r]: https://a.example",
    "- [말](https://a.example){ .md-button }",
    '<a href="https://a.example" class="md-button">말</a>',
  ])("the link in %j has the class of a button", async (text) => {
    expect((await compile(text, "mkdocs")).html).toContain(
      '<a href="https://a.example" class="md-button" rel="noopener noreferrer">말</a>',
    );
  });

  test("a primary button has both classes of MkDocs Material", async () => {
    const { html } = await compile("[말](/a/){ .md-button .md-button--primary }", "mkdocs");
    expect(html).toContain('class="md-button md-button--primary"');
  });

  test.each([
    ["[말](https://a.example) { .md-button }", "말 { .md-button }"],
    ["`[말](a){ .md-button }`", "[말](a){ .md-button }"],
    ["[말](https://a.example)\\{ .md-button }", "말{ .md-button }"],
  ])("%j is not a button", async (text, shown) => {
    const { html } = await compile(text, "mkdocs");
    expect(html.replace(/<[^>]*>/g, "")).toBe(shown);
    expect(html).not.toContain('"md-button"');
  });
});
