import { describe, expect, test } from "vitest";
import { compileMdx } from "./compileMdx.ts";

describe("expressions of MDX", () => {
  test.each([
    ["{props.title}", "{props.title}"],
    ["값은 {a + b}다", "값은 {a + b}다"],
    ["{process.exit(1)}", "{process.exit(1)}"],
    ["한글{x}을 **{y}**", "한글{x}을 <strong>{y}</strong>"],
    ["`{a}` {b}", "<code>{a}</code> {b}"],
    ["{a ? <b>x</b> : null}", "{a ? &lt;b&gt;x&lt;/b&gt; : null}"],
    ["{`a${b}`}", "{`a${b}`}"],
  ])("%j is shown as in the source and reported once", async (text, html) => {
    const { messages, ...shown } = await compileMdx(`${text}\n\n{props.title}`);
    expect(shown.html).toBe(`<p>${html}</p>\n<p>{props.title}</p>`);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain("shown as written, since Maru runs no code");
  });

  test.each([
    ['{"글"}', "글"],
    ["{'a'}{' '}{`b`}", "a b"],
    ["총 {3}개", "총 3개"],
    ['{"<b> & *"}', "&lt;b&gt; &amp; *"],
    ["하나{/* 주석 */}둘", "하나둘"],
    ["하나 {/* <A> } */} 둘", "하나  둘"],
    ["\\{a} \\<A> \\{/* b */}", "{a} &lt;A&gt; {/* b */}"],
    ["`{/* a */}` \\`{1}", "<code>{/* a */}</code> `1"],
    ["x_{1} \\frac{1}{2} {}", "x_{1} \\frac{1}{2} {}"],
    ["1 < 2, a<b, <3, i < n && j > m", "1 &lt; 2, a&lt;b, &lt;3, i &lt; n &amp;&amp; j &gt; m"],
    ["{ 여는 괄호", "{ 여는 괄호"],
    ["닫는 } 괄호", "닫는 } 괄호"],
    ["{아무 말 대잔치}", "{아무 말 대잔치}"],
    [
      "<https://example.com/>",
      '<a href="https://example.com/" rel="noopener noreferrer" data-bare="">https://example.com/</a>',
    ],
  ])("%j is shown as %j", async (text, html) => {
    expect(await compileMdx(text)).toMatchObject({ html: `<p>${html}</p>`, messages: [] });
  });

  test.each([
    "{/* a */}",
    "{/*\n\n글\n\n- 하나\n*/}",
    "{/* a */} {/* b */}",
    "{\n  // a\n}",
    "<!-- a\n\nb -->",
  ])("the comment %j is not shown", async (comment) => {
    expect(await compileMdx(`앞\n\n${comment}\n\n뒤`)).toMatchObject({
      html: expect.stringMatching(/^<p>앞<\/p>\s+<p>뒤<\/p>$/) as string,
      markdown: expect.stringMatching(/^앞\n\s*\n뒤$/) as string,
      messages: [],
    });
  });

  test.each(["{/* truncate */}", "{/* <!-- truncate --> */}", "<!-- truncate -->", "{/* more */}"])(
    "the summary ends at the marker %s",
    async (marker) => {
      expect((await compileMdx(`하나.\n\n둘.\n\n${marker}\n\n셋.`)).summary).toBe("하나. 둘.");
    },
  );
});
