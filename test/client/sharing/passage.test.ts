import { beforeEach, describe, expect, test } from "vitest";
import { linkToPassage, markdownLink, selectedRange } from "../../../src/client/sharing/passage.ts";

beforeEach(() => {
  history.replaceState(null, "", "/posts/%ED%95%9C%EA%B8%80/?utm=1#here");
  document.body.innerHTML = `<nav>마루</nav><main><h1>글 [하나]</h1>
    <div class="prose"><p>첫째 <b>문단</b>이다.\n둘째 줄.</p><ul><li>마루 하나<li>마루 둘</ul>
    <table><tr><td>왼쪽<td>오른쪽</table><pre>if (a) {\n  b = 1;\n}</pre><p hidden>숨은 글</p></div></main>
    <footer>끝</footer>`;
});

/** Selects text from the first occurrence of `from` to the end of the next occurrence of `to`. Returns the selection. */
function select(from: string, to: string): Range {
  const texts: { node: Text; at: number }[] = [];
  let whole = "";
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    texts.push({ node: walker.currentNode as Text, at: whole.length });
    whole += walker.currentNode.nodeValue;
  }
  const textAt = (offset: number) => texts.findLast(({ at }) => at <= offset)!;
  const start = whole.indexOf(from);
  const last = whole.indexOf(to, start) + to.length - 1;
  const selection = getSelection()!;
  selection.setBaseAndExtent(
    textAt(start).node,
    start - textAt(start).at,
    textAt(last).node,
    last + 1 - textAt(last).at,
  );
  return selectedRange(document)!;
}

const fragment = (range: Range) => decodeURIComponent(linkToPassage(range, document)?.split("#")[1] ?? "");

describe("link to a passage", () => {
  test("the link to a passage contains the URL of the page without query and hash", () => {
    expect(linkToPassage(select("둘째", "둘째"), document)).toBe(
      `http://localhost:3000/posts/%ED%95%9C%EA%B8%80/#:~:text=${encodeURIComponent("둘째")}`,
    );
  });

  test.each([
    ["across elements within a line", "첫째", "문단", ":~:text=첫째 문단이다"],
    ["across a line break in the source", "이다.", "둘째", ":~:text=문단이다. 둘째"],
    ["of text that occurs twice on the page", "마루 둘", "마", ":~:text=하나-,마루"],
    ["across table cells", "왼쪽", "오른쪽", ":~:text=왼쪽,오른쪽"],
    ["across lines of code", "if (a)", "b = 1", ":~:text=if (a) {,b = 1"],
  ])("the text fragment of a selection %s consists of entire words", (_, from, to, expected) => {
    expect(fragment(select(from, to))).toBe(expected);
  });

  test("the text fragment is unique within the visible text of the entire page", () => {
    expect(fragment(select("마루 하나", "마루"))).toBe(":~:text=줄.-,마루");
  });

  test("a selection without visible words has no link", () => {
    expect(linkToPassage(select("숨은", "글"), document)).toBeUndefined();
  });
});

describe("selected range", () => {
  test("an empty selection or one outside the body is ignored", () => {
    getSelection()!.selectAllChildren(document.querySelector("h1")!);
    expect(selectedRange(document)).toBeUndefined();
    getSelection()!.collapse(document.querySelector("p")!.firstChild, 1);
    expect(selectedRange(document)).toBeUndefined();
    getSelection()!.removeAllRanges();
    expect(selectedRange(document)).toBeUndefined();
  });

  test("a selection beyond the end of the body ends at the end of the body", () => {
    const pre = document.querySelector("pre")!.firstChild!;
    getSelection()!.setBaseAndExtent(pre, 3, document.querySelector("footer")!, 1);
    expect(String(selectedRange(document)).trim()).toMatch(/^\(a\)[^끝]*$/);
  });
});

test.each([
  [{ title: "a [b] \\c", url: "https://a.kr/x/" }, "[a \\[b\\] \\\\c](https://a.kr/x/)"],
  [{ title: "*_`<b>`_*", url: "https://a.kr/" }, "[\\*\\_\\`\\<b\\>\\`\\_\\*](https://a.kr/)"],
  [{ title: "괄호", url: "https://a.kr/x(1)/" }, "[괄호](https://a.kr/x%281%29/)"],
])("the page %o becomes a Markdown link", (source, expected) => {
  expect(markdownLink(source)).toBe(expected);
});
