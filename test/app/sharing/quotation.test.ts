import { describe, expect, test } from "vitest";
import { quotation } from "../../../src/app/sharing/quotation.ts";

const SOURCE = "\n\n— [글](http://localhost:3000/a/)\n";

/** The quotation of all that stands between «» in a body. */
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

describe("a quotation", () => {
  test.each([
    ["of paragraphs", "<p>첫째 «문단이다.\n둘째 줄.</p><p>다른» 문단</p>", "> 문단이다. 둘째 줄.\n>\n> 다른"],
    ["keeps the lines of an address or a poem", "<p>하나<br>둘</p>", "> 하나  \n> 둘"],
    [
      "keeps strong, emphasis and code",
      "<p><strong>센 </strong>글, <em>다른</em> 글, <code>a  *b*</code>, <del>뺀 글</del></p>",
      "> **센** 글, *다른* 글, `a *b*`, ~~뺀 글~~",
    ],
    ["keeps code with backticks", "<p><code>a`b</code> <code>`</code></p>", "> ``a`b`` `` ` ``"],
    [
      "has links lead to whole addresses",
      `<p><a href="/b/(1)/#c">어디</a>, <a href="https://a.kr/">https://a.kr/</a>, <a href="">«가</a>»</p>`.replace(
        /[«»]/g,
        "",
      ),
      "> [어디](http://localhost:3000/b/%281%29/#c), <https://a.kr/>, [가](http://localhost:3000/a/)",
    ],
    ["of a part of a link", `<p><a href="/b/">어«느 곳» 하나</a></p>`, "> [느 곳](http://localhost:3000/b/)"],
    ["keeps headings", `<h2>글<a class="anchor" href="#x"></a></h2><h3>더</h3>`, "> ## 글\n>\n> ### 더"],
    [
      "keeps a list, and lists in it",
      "<ul><li>하나<ul><li>안</li></ul></li><li>둘</li></ul>",
      "> - 하나\n>   - 안\n> - 둘",
    ],
    [
      "keeps numbers",
      `<ol start="9"><li>하나</li><li><p>둘</p><p>더</p></li></ol>`,
      "> 9. 하나\n> 10. 둘\n>\n>     더",
    ],
    [
      "begins with the number of its first item",
      "<ol><li>하나</li><li>«둘</li><li>셋</li></ol><p>뒤»</p>",
      "> 2. 둘\n> 3. 셋\n>\n> 뒤",
    ],
    [
      "tells what is done",
      `<ul><li><input type="checkbox" checked> 대패</li><li><input type="checkbox"> 기름</li></ul>`,
      "> - [x] 대패\n> - [ ] 기름",
    ],
    ["of words in an item is no list", "<ul><li>하«나 둘» 셋</li></ul>", "> 나 둘"],
    [
      "keeps a table",
      "<table><thead><tr><th>물건</th><th>곳</th></tr></thead><tbody><tr><td>호미</td><td>헛|간</td></tr></tbody></table>",
      "> | 물건 | 곳 |\n> | --- | --- |\n> | 호미 | 헛\\|간 |",
    ],
    [
      "of some rows has them line by line",
      "<table><tbody><tr><td>«항아리</td><td>장독대</td></tr><tr><td>호미</td><td>헛간»</td></tr></tbody></table>",
      "> 항아리 | 장독대  \n> 호미 | 헛간",
    ],
    ["of some cells", "<table><tr><td>«왼쪽</td><td>오른쪽»</td></tr></table>", "> 왼쪽 | 오른쪽"],
    ["of words in a cell", "<table><tr><td>«왼»쪽</td><td>오른쪽</td></tr></table>", "> 왼"],
    [
      "keeps code as it is indented",
      `<div class="code"><button>복사</button><pre><code>if (a) {\n\n  <span>b</span> = "*";\n}\n</code></pre></div>`,
      '> ```\n> if (a) {\n>\n>   b = "*";\n> }\n> ```',
    ],
    ["of lines of code is code", "<pre><code>a\n  «b\n  c»\nd</code></pre>", "> ```\n> b\n>   c\n> ```"],
    ["of code with a fence", "<pre>```js\na\n```</pre>", "> ````\n> ```js\n> a\n> ```\n> ````"],
    ["of a quotation", "<blockquote><p>남의 말</p><p>더</p></blockquote>", "> > 남의 말\n> >\n> > 더"],
    ["of words in a quotation", "<blockquote><p>남의 «말»</p></blockquote>", "> > 말"],
    ["has a formula as it was written", `<p>너비 ${MATH}만큼</p>`, "> 너비 $$\\Delta w$$만큼"],
    [
      "has a formula whole that is selected in part",
      `<p>너비 ${MATH.replace("<mi>w", "<mi>«w")}만»큼</p>`,
      "> $$\\Delta w$$만",
    ],
    [
      "has a formula of its own lines",
      `<div class="math">${MATH.replace("<math", '<math display="block"')}</div>`,
      "> $$\n> \\Delta w\n> $$",
    ],
    [
      "has a formula that was written as MathML by its text",
      "<p><math><mi>x</mi><mo>=</mo></math></p>",
      "> x=",
    ],
    [
      "has what is read in brackets",
      "<p><ruby>漢字<rp>（</rp><rt>かんじ</rt></ruby>だ</p>",
      "> 漢字(かんじ)だ",
    ],
    ["keeps high and low signs", "<p>10<sup>2</sup> H<sub>2</sub>O</p>", "> 10<sup>2</sup> H<sub>2</sub>O"],
    [
      "leaves out what is of the page, not of the text",
      `<p>글<sup><a href="#fn-1" data-footnote-ref>1</a></sup>이다</p><details class="contents"><summary>차례</summary></details>` +
        `<p hidden>숨은 글</p>`,
      "> 글이다",
    ],
    ["keeps pictures", `<p><img alt="마루" src="/a.png"></p>`, "> ![마루](http://localhost:3000/a.png)"],
    [
      "of a player leads to what it plays",
      `<p><a class="embed" href="https://v.kr/1"><span>불러오기</span></a></p>`,
      "> <https://v.kr/1>",
    ],
    ["keeps a line across", "<p>가</p><hr><p>나</p>", "> 가\n>\n> ---\n>\n> 나"],
    [
      "escapes what would be a sign at a line's start",
      "<p># 가</p><p>&gt; 나</p><p>- 다</p><p>1. 라<br>+ 마</p><p>#바 -사 1.5</p>",
      "> \\# 가\n>\n> \\> 나\n>\n> \\- 다\n>\n> 1\\. 라  \n> \\+ 마\n>\n> #바 -사 1.5",
    ],
    [
      "escapes what would be a sign within a line, and no more",
      "<p>*a* _b_ c_d `e` &lt;b&gt; 1 &lt; 2 [f](g) [h] &amp;amp; C:\\d \\*</p>",
      "> \\*a\\* \\_b\\_ c_d \\`e\\` \\<b> 1 < 2 [f\\](g) [h] \\&amp; C:\\d \\\\\\*",
    ],
  ])("%s", (_, marked, expected) => {
    expect(quoted(marked)).toBe(expected + SOURCE);
  });

  test("is none of what has no text", () => {
    expect(quoted("<p hidden>숨은 글</p><p> </p><ul><li></li></ul>")).toBeUndefined();
  });
});
