import { describe, expect, test } from "vitest";
import { compileDocument } from "../../../../src/node/content/compileDocument.ts";

async function compile(text: string) {
  const options = { contentFolder: "/nonexistent", base: "/", language: "ko" };
  const { document, problems } = await compileDocument({ path: "posts/a.md", text }, options);
  const messages = problems.map(({ line, message }) => `${line} ${message.replace(/;.*$/s, "")}`);
  return { html: document?.html ?? "", messages };
}

const NEXT = "**다음** 문단\n\n- 목록";
const REST = "<p><strong>다음</strong> 문단</p>\n<ul>\n<li>목록</li>\n</ul>";
const MP4 = "https://a.example/a.mp4";

describe("unclosed HTML elements", () => {
  test.each([
    [
      "<video> in a block",
      `<video src="${MP4}" controls>`,
      `<video src="${MP4}" controls=""></video>`,
      "video",
    ],
    [
      "<video> with its source",
      `<video controls>\n<source src="${MP4}">`,
      `<video controls="">\n<source src="${MP4}"/></video>`,
      "video",
    ],
    [
      "<video> among words",
      `앞 <video src="${MP4}" controls> 뒤`,
      `<p>앞 <video src="${MP4}" controls=""></video> 뒤</p>`,
      "video",
    ],
    ["<a> in a paragraph", '<a name="x">글', '<p><a name="x">글</a></p>', "a"],
    ["<b> in strong words", "앞 **<b>글** 뒤", "<p>앞 <strong><b>글</b></strong><b> 뒤</b></p>", "b"],
    ["<div> in a block", "<div>\n글", "<div>\n글</div>", "div"],
    [
      "<details>",
      "<details>\n<summary>요약</summary>",
      "<details>\n<summary>요약</summary></details>",
      "details",
    ],
    [
      "<font> in a list",
      "- 하나 <font color=red>둘\n- 셋",
      "<ul>\n<li>하나 둘</li>\n<li>셋</li>\n</ul>",
      "font",
    ],
    ["<sub> in a quotation", "> <sub>글", "<blockquote>\n<p><sub>글</sub></p>\n</blockquote>", "sub"],
    [
      "<i> in a callout",
      "!!! note\n    <i>글",
      '<aside class="callout note"><p class="callout-title">참고</p><p><i>글</i></p></aside>',
      "i",
    ],
  ])("an unclosed %s does not hide or change the blocks below", async (_what, text, html, name) => {
    const { html: made, messages } = await compile(`${text}\n\n${NEXT}`);
    expect(made).toBe(`${html}\n${REST}`);
    expect(messages).toEqual([
      expect.stringMatching(new RegExp(`^\\d \`<${name}>\` is never closed in its block and is closed`)),
    ]);
  });

  test("an unclosed element is reported on the line of its tag", async () => {
    const { messages } = await compile("하나\n\n> 둘\n> 셋 <u>넷\n\n<div>\n<section>\n\n다섯");
    expect(messages.map((each) => each.split(" is ")[0])).toEqual(["4 `<u>`", "6 `<div>`", "7 `<section>`"]);
  });

  test.each([
    [
      "table cells",
      "<table><tr><td>가<td>나<tr><td>다</table>",
      "<tr><td>가</td><td>나</td></tr><tr><td>다</td></tr>",
    ],
    ["list items", "<ul>\n<li>가\n<li>나\n</ul>", "<li>가\n</li><li>나\n</li>"],
    ["paragraphs", "<p>가\n<p>나", "<p>가\n</p><p>나</p>"],
    ["terms", "<dl><dt>가<dd>나<dt>다<dd>라</dl>", "<dt>가</dt><dd>나</dd><dt>다</dt><dd>라</dd>"],
    ["list items without a list", "<li>가", "<li>가</li>"],
  ])("unclosed %s are closed as in browsers, without a warning", async (_what, text, html) => {
    const { html: made, messages } = await compile(`${text}\n\n${NEXT}`);
    expect(made).toContain(html);
    expect(made.endsWith(REST)).toBe(true);
    expect(messages).toEqual([]);
  });
});

describe("self-closing HTML elements", () => {
  test.each([
    ['<a name="x"/>글', '<p><a name="x"></a>글</p>'],
    ['<a id="x" />', '<a id="x"></a>'],
    [`<video src="${MP4}" controls />`, `<video src="${MP4}" controls=""></video>`],
    [`<Video src="${MP4}" controls />`, `<video src="${MP4}" controls=""></video>`],
    [
      '<iframe title="그림" src="https://a.example/x" />',
      '<p><a href="https://a.example/x" rel="noopener noreferrer">그림</a></p>',
    ],
    [
      '<iframe title="그림" src="https://a.example/x" /></iframe>',
      '<p><a href="https://a.example/x" rel="noopener noreferrer">그림</a></p>',
    ],
    ["<div/>", "<div></div>"],
    ['앞 <span id="x"/> 뒤', '<p>앞 <span id="x"></span> 뒤</p>'],
    ['<script src="https://a.example/x.js" />', ""],
    ["앞<br/>뒤<wbr/>", "<p>앞<br/>뒤<wbr/></p>"],
  ])("the self-closing %s does not contain the text after it", async (text, html) => {
    const { html: made, messages } = await compile(`${text}\n\n${NEXT}`);
    expect(made.trim()).toBe(`${html}\n${REST}`.trim());
    expect(messages.filter((each) => each.includes("closed"))).toEqual([]);
  });
});

describe("tags that a text mentions", () => {
  const FENCED = "```html\n<script>a</script><style>b</style><pre>c\n</pre>\n</textarea>\n```";
  test.each([
    "script",
    "style",
    "iframe",
    "svg",
    "video",
    "textarea",
    "pre",
    "template",
    "noscript",
    "select",
    "object",
    "title",
  ])("an unclosed <%s> at the start of a line is shown as text", async (name) => {
    const { html, messages } = await compile(`<${name}> 태그는 이렇게 쓴다.\n\n${NEXT}\n\n${FENCED}`);
    expect(html).toContain(`<p>&lt;${name}&gt; 태그는 이렇게 쓴다.</p>\n${REST}`);
    expect(html).toContain('data-language="HTML"');
    expect(messages).toEqual([expect.stringContaining(`1 \`<${name}>\` is never closed`)]);
    const { html: alone } = await compile(`<${name}> 태그는 이렇게 쓴다.\n\n${NEXT}`);
    expect(alone).toBe(`<p>&lt;${name}&gt; 태그는 이렇게 쓴다.</p>\n${REST}`);
  });

  test.each(["script", "style", "iframe", "svg", "video", "audio", "canvas", "math", "textarea"])(
    "<%s> in a sentence and its end tag in another paragraph are shown as text",
    async (name) => {
      const { html } = await compile(
        `앞의 <${name}> 태그.\n\n${NEXT}\n\n끝의 \`</${name}>\` 태그, 그리고 </${name}> 말.`,
      );
      expect(html).toContain(`<p>앞의 &lt;${name}&gt; 태그.</p>\n${REST}`);
      expect(html).toContain(`<code>&lt;/${name}&gt;</code>`);
      expect(html).toContain(`그리고 &lt;/${name}&gt; 말.`);
    },
  );

  test.each([
    "    <script> 는",
    "\t<style> 는",
    "```\n<pre> 는\n```",
    "> ~~~\n> <script> 는\n> ~~~",
    "`<script>` 는",
  ])("tags in the code %j are shown as text", async (text) => {
    const { html, messages } = await compile(`${text}\n\n${NEXT}`);
    expect(html).toMatch(/&lt;(?:<span class="tok-\w+">)?(?:script|style|pre)/);
    expect(html).not.toContain("&amp;");
    expect(messages).toEqual([]);
  });

  test.each(["<?php 로 시작한다.", "<![CDATA[ 안에는", "<!DOCTYPE 선언은", "- <?xml 은"])(
    "an unclosed %s does not hide the text after it",
    async (line) => {
      const { html, messages } = await compile(`${line}\n\n${NEXT}\n\n\`?>\` \`]]>\` 끝`);
      expect(html).toContain(line.replace(/^- /, "").replace("<", "&lt;"));
      expect(html).toContain(REST);
      expect(messages).toHaveLength(1);
    },
  );

  test.each(["</ul>", "</li>", "</blockquote>", "</table>", "</td>", "</div>", "</p>"])(
    "a stray %s does not close a list, quote or table of Markdown",
    async (tag) => {
      const { html } = await compile(
        `> - 하나 ${tag} 둘\n>     - 셋\n> - 넷\n\n| a |\n|---|\n| 칸 ${tag} 둘 |\n| 셋 |\n\n끝`,
      );
      const { html: without } = await compile(
        "> - 하나  둘\n>     - 셋\n> - 넷\n\n| a |\n|---|\n| 칸  둘 |\n| 셋 |\n\n끝",
      );
      expect(html).toBe(without);
    },
  );
});

describe("HTML elements across several blocks", () => {
  test.each([
    ["<div>\n\n**가**\n\n</div>", "<div>\n<p><strong>가</strong></p>\n</div>"],
    [
      "<details>\n<summary>요약</summary>\n\n- 가\n\n</details>",
      "<details>\n<summary>요약</summary>\n<ul>\n<li>가</li>\n</ul>\n</details>",
    ],
    [
      "<details>\n<summary>가</summary>\n\n<details>\n<summary>나</summary>\n\n다\n\n</details>\n\n라\n\n</details>",
      "<details>\n<summary>가</summary>\n<details>\n<summary>나</summary>\n<p>다</p>\n</details>\n<p>라</p>\n</details>",
    ],
    [
      "<center>\n\n- 가\n- 나</center>",
      '<div data-align="center">\n<ul>\n<li>가</li>\n<li>나</li>\n</ul>\n</div>',
    ],
    ["- <div>\n\n  가\n\n  </div>", "<ul>\n<li>\n<div>\n<p>가</p>\n</div>\n</li>\n</ul>"],
    ["<script>\nlet a = 1;\n\nlet b = 2;\n</script>", ""],
    ["<style>p { color: red; }\n\nq { color: red; }\n</style>", ""],
    ["<pre>\n가\n\n나\n</pre>", '<pre tabindex="0">가\n\n나\n</pre>'],
    [
      `<video controls>\n\n<source src="${MP4}">\n\n</video>`,
      `<video controls="">\n<source src="${MP4}"/>\n</video>`,
    ],
    ['<svg viewBox="0 0 1 1">\n<path d="M0 0"/>\n\n<path d="M0 0"/>\n</svg>', ""],
  ])("the elements of %j end at their end tags", async (text, html) => {
    const { html: made, messages } = await compile(`${text}\n\n${NEXT}`);
    expect(made.replace(/\n{2,}(?=<)/g, "\n").trim()).toBe(`${html}\n${REST}`.trim());
    expect(messages.filter((each) => each.includes("close"))).toEqual([]);
  });
});

describe("table tags", () => {
  test.each([
    ["셀은 <td>로 쓴다.", "<p>셀은 &lt;td&gt;로 쓴다.</p>", ["td"]],
    ["- A <tr> and <th>\n- b", "<li>A &lt;tr&gt; and &lt;th&gt;</li>", ["tr", "th"]],
    ["> **<tbody>** 안에", "<p><strong>&lt;tbody&gt;</strong> 안에</p>", ["tbody"]],
    ["## <thead> 요소", ">&lt;thead&gt; 요소<", ["thead"]],
    ["앞\n\n<td> 는 칸이다.\n\n뒤", "&lt;td&gt; 는 칸이다.", ["td"]],
  ])("the table tags outside a table in %j are shown as text and reported", async (text, shown, names) => {
    const { html, messages } = await compile(text);
    expect(html).toContain(shown);
    expect(messages.map((each) => each.replace(/^\d+ /, ""))).toEqual(
      names.map((name) => `\`<${name}>\` is outside of a \`<table>\` and is shown as text`),
    );
  });

  test.each([
    ["<table><tr><td>a<td>b</table>"],
    ["<table>\n<tr><td>a <b>b</b>\n<td>c\n</table>"],
    ["<table>\n<tr>\n<td>\n\n**a**\n\n</td>\n<td>\n\n`b`\n\n</td>\n</tr>\n</table>"],
    ["<table>\n\n<tr>\n\n<td>a\n\n<td>b\n\n</table>"],
    ["`<td>` and &lt;td>"],
  ])("no table tag in %j is reported", async (text) => {
    const { html, messages } = await compile(text);
    expect(html.replace(/<code>.*?<\/code>| and &lt;td&gt;/g, "")).not.toContain("&lt;t");
    expect(messages).toEqual([]);
  });
});
