import { describe, expect, test } from "vitest";
import { compileDocument } from "../../../../src/node/content/compileDocument.ts";

async function compile(text: string) {
  const options = { contentFolder: "/nowhere", base: "/", language: "ko" };
  const { document, problems } = await compileDocument({ path: "posts/a.md", text }, options);
  const messages = problems.map(({ line, message }) => `${line} ${message}`);
  return { html: document?.html ?? "", markdown: document?.markdown ?? "", messages };
}

const flat = (html: string) => html.replace(/\s*\n\s*/g, "").replace(/ (?=<)/g, "");

describe("elements with a `markdown` attribute", () => {
  test.each([
    ['<div markdown="1">\n**a**\n</div>', "<div><p><strong>a</strong></p></div>"],
    ["글\n\n<div class=x markdown='block'>\n- a\n</div>", '글</p><div class="x"><ul><li>a</li></ul></div>'],
    ["<section markdown>\n\n- a\n</section>\n**b**", "</section><p><strong>b</strong></p>"],
    ["글\n<div markdown=1>\n**a**\n</div>", "<p>글</p><div><p><strong>a</strong></p></div>"],
    [
      '- 항목\n\n    <div markdown="block">\n    **a**\n    </div>',
      "<li><p>항목</p><div><p><strong>a</strong></p></div></li>",
    ],
    ['- <div markdown="1">\n  **a**\n  </div>\n- 둘', "<li><div><strong>a</strong></div></li><li>둘</li>"],
    [
      '1. 하나\n   <div markdown="1">\n   - 안\n   </div>\n   **뒤**',
      "하나<div><ul><li>안</li></ul></div><strong>뒤</strong></li>",
    ],
    ["> <div markdown>\n> **a**\n> </div>", "<blockquote><div><p><strong>a</strong></p></div></blockquote>"],
    [
      "> - <details markdown>\n>   <summary>접은 **것**</summary>\n>   - a\n>   </details>",
      "<details><summary>접은<strong>것</strong></summary><ul><li>a</li></ul></details>",
    ],
    [
      '<div markdown="1">\n<div markdown="1">\n**a**\n</div>\n**b**\n</div>\n**c**',
      "<div><div><p><strong>a</strong></p></div><p><strong>b</strong></p></div><p><strong>c</strong></p>",
    ],
    [
      "<div markdown>\n<div>\n**a**\n</div>\n</div>\n글",
      "<div><div><p><strong>a</strong></p></div></div><p>글</p>",
    ],
    [
      '<details markdown="1"><summary>접은 것</summary>\n**a**\n\n- b\n</details>\n글',
      "<details><summary>접은 것</summary><p><strong>a</strong></p><ul><li>b</li></ul></details><p>글</p>",
    ],
    [
      '<figure markdown="span">\n  ![a](https://a.example/a.png)\n  <figcaption>글</figcaption>\n</figure>',
      'src="https://a.example/a.png"/></p><figcaption>글</figcaption></figure>',
    ],
    ["<div markdown>글\n\n**a**\n</div>", "<div>글<p><strong>a</strong></p></div>"],
    ["<div markdown>글 **a**</div>", "<div>글<strong>a</strong></div>"],
    ["<div markdown>글\n**a**\n</div>", "<div>글<strong>a</strong></div>"],
    ['<p markdown="span">\n**a**\n</p>', "<p><strong>a</strong></p>"],
    ['<span markdown="1">\n**a**\n</span>', "<p><span><strong>a</strong></span></p>"],
    [
      '<div markdown="1">\n```html\n<div markdown="1">\n</div>\n```\n**a**\n</div>',
      "<p><strong>a</strong></p></div>",
    ],
  ])("the content of %j is parsed as Markdown", async (text, html) => {
    const found = await compile(text);
    expect(flat(found.html)).toContain(html);
    expect(found.messages).toEqual([]);
  });

  test.each([
    "<div>\n**a**\n</div>",
    '<div markdown="0">\n**a**\n</div>',
    '<div data-x=" markdown">\n**a**\n</div>',
    '<div title="a markdown >">\n**a**\n</div>',
    "<div markdownx>\n**a**\n</div>",
    "- <div>\n  **a**\n  </div>",
  ])("the content of %j is HTML", async (text) => expect((await compile(text)).html).toContain("**a**"));

  test.each([
    '`<div markdown="1">`\n**a**',
    '```\n<div markdown="1">\n**a**\n</div>\n```',
    "글 <div markdown> 글",
  ])("a `markdown` attribute in code or in a sentence has no effect: %j", async (text) => {
    const { html } = await compile(text);
    expect(html.includes("markdown")).toBe(!text.startsWith("글"));
  });

  test("plain Markdown has an empty line below each tag of an element with a `markdown` attribute", async () => {
    const { markdown } = await compile(
      '> <div markdown="1">\n> **a**\n> </div>\n> 글\n\n<pre>\na\n</pre>\n글',
    );
    expect(markdown).toBe('> <div markdown="1">\n>\n> **a**\n> </div>\n>\n> 글\n\n<pre>\na\n</pre>\n글');
  });
});
