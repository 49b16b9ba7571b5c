import { array, assert, asyncProperty, constantFrom, pre } from "fast-check";
import { describe, expect, test } from "vitest";
import { compileMdx } from "./compileMdx.ts";

describe("invalid MDX", () => {
  test.each([
    ['<Foo a="b">', 1, "`<Foo>` is never closed"],
    ["</Foo>", 1, "`</Foo>` closes nothing"],
    ["글 <Foo> 글", 1, "`<Foo>` is never closed"],
    ["**<Foo>글**</Foo>", 1, "`<Foo>` is never closed"],
    ['<Foo\n  a="b"', 1, "`<Foo` is never closed"],
    ["글 <Foo a={b 글", 1, "`<Foo` is never closed"],
    ["{ 글\n\n글", 1, "`{` is never closed"],
    ['<Tabs>\n<TabItem label="a">\n글\n</Tabs>', 2, "`<TabItem>` is never closed"],
    ["List<String>과 <이름>", 1, "`<String>` is never closed"],
    ["<!-- 글", 1, "`<!--` is never closed"],
    ["- <Foo>\n\n  글", 1, "`<Foo>` is never closed"],
    ["> <Aside>\n> 글", 1, "`<Aside>` is never closed"],
  ])("%j is reported and does not change the blocks below", async (text, line, message) => {
    const { html, messages } = await compileMdx(`${text}\n\n- 목록\n\n## 끝 {1 + 1}\n\n> 인용`);
    expect(html).toMatch(/<li>(?:\s*<p>)?목록/);
    expect(html).toMatch(/<h2[^>]*>끝 \{1 \+ 1\}/);
    expect(html).toMatch(/<blockquote>\s*<p>인용<\/p>/);
    expect(messages.some((each) => each.startsWith(`${line}: ${message}`))).toBe(true);
  });

  test.each([
    ["<Foo bar={ >가</Foo>", "&lt;Foo bar={ &gt;가&lt;/Foo&gt;"],
    ["앞 <Foo a={1 >나</Foo> 뒤", "앞 &lt;Foo a={1 &gt;나&lt;/Foo&gt; 뒤"],
    ["- 앞 <b a={( >다", "앞 &lt;b a={( &gt;다"],
    ["HTML은 <!DOCTYPE html>로 시작한다", "HTML은 &lt;!DOCTYPE html&gt;로 시작한다"],
    ["앞 <!-- 주석 --> 뒤 <!-- 두\n줄 --> 끝", "<p>앞  뒤  끝</p>"],
  ])("in %j, invalid JSX is text and comments are hidden", async (text, html) => {
    expect((await compileMdx(text)).html).toContain(html);
  });

  test.each(["<이름>", "</이름>"])("the warning about the word %s quotes it unchanged", async (tag) => {
    const { messages } = await compileMdx(`글 ${tag} 글`);
    const escaped = tag.replace("<", "&lt;").replace(">", "&gt;");
    expect(messages).toEqual([
      `1: \`${tag}\` is not an HTML element and is shown as text; write it as code, or as \`${escaped}\``,
    ]);
  });

  test("an unclosed HTML element ends with its block, as in Markdown", async () => {
    expect(await compileMdx("<div>\n글\n\n**뒤**")).toMatchObject({
      html: expect.stringContaining("<p><strong>뒤</strong></p>") as string,
      messages: [expect.stringContaining("`<div>` is never closed in its block")],
    });
  });

  test("300 nested elements and 1,000 unclosed elements are parsed within 20 s", async () => {
    const nested = await compileMdx(`${"<Foo>\n".repeat(300)}글\n${"</Foo>\n".repeat(300)}`);
    expect(nested.html).toContain("글");
    const open = await compileMdx(`${"<Foo> {a ".repeat(1000)}글`);
    expect(open.html).toContain("글");
    const braces = await compileMdx(`${"{".repeat(20_000)}글}`);
    expect(braces.html).toContain("글");
  }, 20_000);

  test("random text with the delimiters of MDX is shown without losing a word", async () => {
    const signs = [
      "<",
      ">",
      "{",
      "}",
      "가",
      "나 ",
      "\n",
      "\n\n",
      "=",
      '"',
      "(",
      ")",
      "`",
      "-",
      ".",
      "A",
      "b",
      "import ",
      "export ",
    ];
    await assert(
      asyncProperty(array(constantFrom(...signs), { maxLength: 40 }), async (parts) => {
        const text = parts.join("");
        // Excludes texts in which `가` or `나` may be in an attribute, because attributes are not shown.
        pre(!/<[A-Za-z가-힣.-]+\s[^>]*[가나]/.test(text));
        const { html } = await compileMdx(`끝\n\n${text}`);
        const count = (within: string) => (within.match(/[가나]/g) ?? []).length;
        expect(count(html)).toBeGreaterThanOrEqual(count(text));
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});
