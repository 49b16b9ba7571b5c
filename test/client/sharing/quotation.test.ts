import { describe, expect, test } from "vitest";
import { quotation } from "../../../src/client/sharing/quotation.ts";

const SOURCE = "\n\n— [글](http://localhost:3000/a/)\n";

/** Returns the quotation of the text between « and » in a body, or of the entire body if there are no such marks. */
function quoted(marked: string): string | undefined {
  history.replaceState(null, "", "/a/");
  document.body.innerHTML = `<main><h1>글</h1><div class="prose">${marked}</div></main>`;
  const prose = document.querySelector(".prose")!;
  const range = document.createRange();
  range.selectNodeContents(prose);
  const walker = document.createTreeWalker(prose, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    for (const [sign, edge] of [
      ["«", "setStart"],
      ["»", "setEnd"],
    ] as const) {
      const at = text.data.indexOf(sign);
      if (at < 0) continue;
      text.deleteData(at, 1);
      range[edge](text, at);
    }
  }
  return quotation(range, document);
}

const MATH = `<math><semantics><mi>w</mi><annotation encoding="application/x-tex">\\Delta w</annotation></semantics></math>`;

describe("quotation", () => {
  test.each([
    [
      "keeps paragraphs",
      "<p>첫째 «문단이다.\n둘째 줄.</p><p>다른» 문단</p>",
      "> 문단이다. 둘째 줄.\n>\n> 다른",
    ],
    ["keeps line breaks", "<p>하나<br>둘</p>", "> 하나  \n> 둘"],
    [
      "keeps strong, emphasis and code",
      "<p><strong>센 </strong>글, <em>다른</em> 글, <code>a  *b*</code>, <del>뺀 글</del></p>",
      "> **센** 글, *다른* 글, `a *b*`, ~~뺀 글~~",
    ],
    ["keeps code with backticks", "<p><code>a`b</code> <code>`</code></p>", "> ``a`b`` `` ` ``"],
    [
      "has absolute URLs in its links",
      `<p><a href="/b/(1)/#c">어디</a>, <a href="https://a.kr/">https://a.kr/</a>, <a href="">«가</a>»</p>`.replace(
        /[«»]/g,
        "",
      ),
      "> [어디](http://localhost:3000/b/%281%29/#c), <https://a.kr/>, [가](http://localhost:3000/a/)",
    ],
    [
      "keeps a link that is selected in part",
      `<p><a href="/b/">어«느 곳» 하나</a></p>`,
      "> [느 곳](http://localhost:3000/b/)",
    ],
    ["keeps headings", `<h2>글<a class="anchor" href="#x"></a></h2><h3>더</h3>`, "> ## 글\n>\n> ### 더"],
    [
      "keeps a list and its nested lists",
      "<ul><li>하나<ul><li>안</li></ul></li><li>둘</li></ul>",
      "> - 하나\n>   - 안\n> - 둘",
    ],
    [
      "keeps the numbers of an ordered list",
      `<ol start="9"><li>하나</li><li><p>둘</p><p>더</p></li></ol>`,
      "> 9. 하나\n> 10. 둘\n>\n>     더",
    ],
    [
      "begins an ordered list with the number of its first selected item",
      "<ol><li>하나</li><li>«둘</li><li>셋</li></ol><p>뒤»</p>",
      "> 2. 둘\n> 3. 셋\n>\n> 뒤",
    ],
    [
      "keeps the state of task list items",
      `<ul><li><input type="checkbox" checked> 대패</li><li><input type="checkbox"> 기름</li></ul>`,
      "> - [x] 대패\n> - [ ] 기름",
    ],
    ["of words in a list item has no list marker", "<ul><li>하«나 둘» 셋</li></ul>", "> 나 둘"],
    [
      "keeps a table",
      "<table><thead><tr><th>물건</th><th>곳</th></tr></thead><tbody><tr><td>호미</td><td>헛|간</td></tr></tbody></table>",
      "> | 물건 | 곳 |\n> | --- | --- |\n> | 호미 | 헛\\|간 |",
    ],
    [
      "of some table rows has one line per row",
      "<table><tbody><tr><td>«항아리</td><td>장독대</td></tr><tr><td>호미</td><td>헛간»</td></tr></tbody></table>",
      "> 항아리 | 장독대  \n> 호미 | 헛간",
    ],
    [
      "of some table cells separates them with bars",
      "<table><tr><td>«왼쪽</td><td>오른쪽»</td></tr></table>",
      "> 왼쪽 | 오른쪽",
    ],
    [
      "of words in a table cell has no table markup",
      "<table><tr><td>«왼»쪽</td><td>오른쪽</td></tr></table>",
      "> 왼",
    ],
    [
      "keeps the indentation of code",
      `<div class="code"><button>복사</button><pre><code>if (a) {\n\n  <span>b</span> = "*";\n}\n</code></pre></div>`,
      '> ```\n> if (a) {\n>\n>   b = "*";\n> }\n> ```',
    ],
    [
      "of some lines of code is a code block",
      "<pre><code>a\n  «b\n  c»\nd</code></pre>",
      "> ```\n> b\n>   c\n> ```",
    ],
    [
      "of code that contains a fence is delimited by a longer fence",
      "<pre>```js\na\n```</pre>",
      "> ````\n> ```js\n> a\n> ```\n> ````",
    ],
    [
      "of a blockquote is a nested quotation",
      "<blockquote><p>남의 말</p><p>더</p></blockquote>",
      "> > 남의 말\n> >\n> > 더",
    ],
    ["of words in a blockquote is a nested quotation", "<blockquote><p>남의 «말»</p></blockquote>", "> > 말"],
    ["has the TeX source of a formula", `<p>너비 ${MATH}만큼</p>`, "> 너비 $$\\Delta w$$만큼"],
    [
      "has the complete formula if only a part of it is selected",
      `<p>너비 ${MATH.replace("<mi>w", "<mi>«w")}만»큼</p>`,
      "> $$\\Delta w$$만",
    ],
    [
      "has a display formula on separate lines",
      `<div class="math">${MATH.replace("<math", '<math display="block"')}</div>`,
      "> $$\n> \\Delta w\n> $$",
    ],
    ["has the text of a formula whose source is MathML", "<p><math><mi>x</mi><mo>=</mo></math></p>", "> x="],
    [
      "has ruby annotations in parentheses",
      "<p><ruby>漢字<rp>（</rp><rt>かんじ</rt></ruby>だ</p>",
      "> 漢字(かんじ)だ",
    ],
    [
      "keeps superscripts and subscripts",
      "<p>10<sup>2</sup> H<sub>2</sub>O</p>",
      "> 10<sup>2</sup> H<sub>2</sub>O",
    ],
    [
      "omits footnote references, table of contents and hidden text",
      `<p>글<sup><a href="#fn-1" data-footnote-ref>1</a></sup>이다</p><details class="contents"><summary>차례</summary></details>` +
        `<p hidden>숨은 글</p>`,
      "> 글이다",
    ],
    ["keeps images", `<p><img alt="마루" src="/a.png"></p>`, "> ![마루](http://localhost:3000/a.png)"],
    [
      "of an embedded player links to its video",
      `<p><a class="embed" href="https://v.kr/1"><span>불러오기</span></a></p>`,
      "> <https://v.kr/1>",
    ],
    ["keeps a thematic break", "<p>가</p><hr><p>나</p>", "> 가\n>\n> ---\n>\n> 나"],
    [
      "escapes Markdown markers at the start of a line",
      "<p># 가</p><p>&gt; 나</p><p>- 다</p><p>1. 라<br>+ 마</p><p>#바 -사 1.5</p>",
      "> \\# 가\n>\n> \\> 나\n>\n> \\- 다\n>\n> 1\\. 라  \n> \\+ 마\n>\n> #바 -사 1.5",
    ],
    [
      "escapes Markdown markers within a line, and nothing else",
      "<p>*a* _b_ c_d `e` &lt;b&gt; 1 &lt; 2 [f](g) [h] &amp;amp; C:\\d \\*</p>",
      "> \\*a\\* \\_b\\_ c_d \\`e\\` \\<b> 1 < 2 [f\\](g) [h] \\&amp; C:\\d \\\\\\*",
    ],
  ])("the quotation %s", (_, marked, expected) => {
    expect(quoted(marked)).toBe(expected + SOURCE);
  });

  test("a selection without text has no quotation", () => {
    expect(quoted("<p hidden>숨은 글</p><p> </p><ul><li></li></ul>")).toBeUndefined();
  });
});
