import { describe, expect, test } from "vitest";
import type { Dialect } from "../../../../src/node/markdown/dialects/dialect.ts";
import { compileDocument } from "../../../../src/node/content/compileDocument.ts";

async function compile(text: string, ...dialects: Dialect[]) {
  const options = { contentFolder: "/nowhere", base: "/", language: "ko", dialects };
  const { document, problems } = await compileDocument({ path: "posts/a.md", text }, options);
  const messages = problems.map(({ line, message }) => `${line} ${message}`);
  return { html: document?.html ?? "", markdown: document?.markdown ?? "", messages };
}

/** Texts with Markdown directly below a tag: the text, the line of the tag, and the HTML of the Markdown. */
const BELOW: [text: string, line: number, html: string][] = [
  ["<br>\n글 **굵게**", 1, "<strong>굵게</strong>"],
  ["글\n\n<br/>\n[말](https://a.example)은", 3, ">말</a>은"],
  ["<span>\n`코드`\n</span>", 1, "<code>코드</code>"],
  ['<span class="x" title=y>\n여러 줄\n**굵게**\n</span>', 1, "<strong>굵게</strong>"],
  ['<a href="https://b.example">\n![그림](https://a.example/a.png)\n</a>', 1, '<img alt="그림"'],
  ['<img src="https://a.example/a.png">\n*글* **굵게**', 1, "<em>글</em> <strong>굵게</strong>"],
  ["<b>\n`코드`와 글\n</b>", 1, "<code>코드</code>"],
  ["<center>\n**굵게**\n</center>", 1, "<strong>굵게</strong>"],
  ["<br>\n## 제목", 1, "제목<a"],
  ["<br>\n- 항목", 1, "<li>항목</li>"],
  ["> <br>\n> **굵게**", 1, "<strong>굵게</strong>"],
  ["- 항목\n\n  <br>\n  **굵게**", 3, "<strong>굵게</strong>"],
  ["<br>\n```\na\n```", 1, "<pre"],
  ["<br>\n1. 하나\n2. 둘", 1, "<ol>"],
  ["<br>\n| 가 | 나 |\n|---|:-:|\n| 다 | 라 |", 1, "<table>"],
  ["<br>\n> 인용", 1, "<blockquote>"],
  ["<br>\n*기울임*은", 1, "<em>기울임</em>"],
  ["<span>\n_기울임_ 글\n</span>", 1, "<em>기울임</em>"],
  ["<br>\n글 ~~취소~~", 1, "<del>취소</del>"],
  ["<br>\n<br>\n**굵게**", 1, "<strong>굵게</strong>"],
];

describe("Markdown directly below a tag alone on its line", () => {
  test.each(BELOW)(
    "the Markdown in %j is parsed in the dialects of Python-Markdown",
    async (text, _, html) => {
      for (const dialect of ["mkdocs", "pelican"] as const) {
        const found = await compile(text, dialect);
        expect(found.html).toContain(html);
        expect(found.messages).toEqual([]);
      }
    },
  );

  test.each(BELOW)(
    "the Markdown in %j is shown as source text in other dialects, with one warning",
    async (text, line, html) => {
      for (const dialects of [[], ["jekyll"], ["hugo"]] as Dialect[][]) {
        const found = await compile(text, ...dialects);
        expect(found.html).not.toContain(html);
        expect(found.messages).toEqual([
          expect.stringMatching(new RegExp(`^${line} .*add an empty line below`)),
        ]);
      }
    },
  );

  test.each([
    "<span>\n3. 1은 그날\n</span>",
    "<br>\n그냥 글과 a * b, [x] 그리고 - 줄",
    "<br>\nsnake_case와 5*3*2 그리고 __init__",
    "<br>\n2024. 1. 1. 시작\n1. 1은 새해",
    "<br>\n\n**굵게**",
    "<span>글</span>\n**굵게**",
    "글\n<br>\n**굵게**",
    "<span>\n<b>굵게</b> <code>**a** `b`</code>\n</span>",
    "```\n<br>\n**굵게**\n```",
    "`<br>`\n**굵게**",
    "\\<br>\n**굵게**",
    "<br><br>\n**굵게**",
    "<!-- 주석 -->\n**굵게**",
    "<div>\n<p>글</p>\n</div>",
    "<pre>\n**a**\n</pre>",
    '<a id="x"></a>\n## 제목',
  ])("%j gives no warning", async (text) => expect((await compile(text)).messages).toEqual([]));

  test("Markdown in HTML blocks is not parsed in the dialects of Python-Markdown", async () => {
    expect((await compile("<div>\n**굵게**\n</div>", "mkdocs")).html).toContain("**굵게**");
  });

  test("plain Markdown has an empty line below a tag", async () => {
    const text = "<br>\n**굵게**\n\n> <span>\n> `코드`\n> </span>\n\n<br> 글\n**굵게**";
    const { markdown } = await compile(text, "mkdocs");
    expect(markdown).toBe("<br>\n\n**굵게**\n\n> <span>\n>\n> `코드`\n> </span>\n\n<br> 글\n**굵게**");
  });
});
