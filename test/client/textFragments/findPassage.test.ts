import { describe, expect, test } from "vitest";
import { findPassage } from "../../../src/client/textFragments/findPassage.ts";
import { UNSEEN } from "../../../src/node/markdown/searchText.ts";
import { readTextDirectives } from "../../../src/shared/textFragments/textDirective.ts";

function findIn(html: string, directive: string): Range | undefined {
  const body = document.createElement("div");
  body.innerHTML = html;
  return findPassage(body, readTextDirectives(`:~:${directive}`));
}

const find = (html: string, directive: string) => findIn(html, directive)?.toString();

const POST =
  "<h2>물과 불<a class=anchor href=#a>#</a></h2><p>첫 <b>데이터</b>센터는\n크다.</p><p>둘째 데이터 센터는 작다.</p><details><summary>더</summary><p>접힌 Word, <i>in</i> it</p></details>";

describe("findPassage", () => {
  test.each([
    ["text=데이터센터는", "데이터센터는"],
    ["text=데이터센터는,작다", "데이터센터는\n크다.둘째 데이터 센터는 작다"],
    ["text=데이터%20센터는,작다", "데이터 센터는 작다"],
    ["text=둘째-,데이터센터는", "데이터 센터는"],
    ["text=데이터센터는,-작다", "데이터 센터는"],
    ["text=없다&text=둘째", "둘째"],
    ["text=물과%20불", "물과 불"],
    ["text=접힌%20WORD,%20in".replace(",", "%2C"), "접힌 Word, in"],
    ["text=센터는크다", "센터는\n크다"],
  ])("the directive %s finds the passage %s", (directive, passage) => {
    expect(find(POST, directive)).toBe(passage);
  });

  test.each(["text=없다", "text=첫-,없다", "text=첫,없다", "text=크다-,데이터", "text=물,-바람"])(
    "the directive %s finds no passage",
    (directive) => {
      expect(find(POST, directive)).toBeUndefined();
    },
  );

  test.each([
    ["without the mark, as in the search index", "text=마루가%20넓다"],
    ["with the mark, as displayed", "text=마루1가%20넓다"],
  ])("a passage with a footnote mark is found by a directive %s", (_, directive) => {
    const html = "<p>마루<sup><a href=#n1 data-footnote-ref>1</a></sup>가 넓다</p>";
    expect(find(html, directive)).toBe("마루1가 넓다");
  });

  test.each([
    ["them", "<p>the mark</p><p>of <b>them</b> all</p>", "them"],
    ["they", "<p>the yard, the</p><p>young</p><p>they are</p>", "they"],
    ["tables", "<p>table scrolls</p><ul><li>table</li><li>side tables</li></ul>", "tables"],
    ["art", "<p>a part, arts</p><p>art</p>", "art"],
    ["the%20mark", "<p>them ark</p><p>the <i>mark</i></p>", "the mark"],
    ["b%20c", "<table><tr><td>ab</td><td>c</td></tr><tr><td>b</td><td>c</td></tr></table>", "bc"],
    ["마루", "<p>마루에서 툇마루</p><p>그 마루</p>", "마루"],
    ["이름", "<p>제이 름</p><p>그 이름</p>", "이름"],
    ["나노도", "<p>작은나노도, 나노도시</p><p>3나노도</p>", "나노도"],
    ["縁側", "<p>古い縁側に</p><p>縁側</p>", "縁側"],
    [
      "fig",
      "<p>figs<sup><a data-footnote-ref>1</a></sup></p><p>fig<sup><a data-footnote-ref>2</a></sup></p>",
      "fig",
    ],
  ])("the directive %s matches only entire words with the same spaces", (words, html, passage) => {
    const range = findIn(html, `text=${words}`);
    expect(range?.toString()).toBe(passage);
    const blocks = [...new DOMParser().parseFromString(html, "text/html").querySelectorAll("p, li, tr")];
    const block = range?.startContainer.parentElement?.closest("p, li, tr");
    // Japanese has no spaces at which words could begin or end, so the first match is found.
    expect(block?.textContent).toBe((words === "縁側" ? blocks[0] : blocks.at(-1))?.textContent);
  });

  test.each(["them", "they", "able", "tablescrolls"])(
    "the directive %s does not match within a word or across words",
    (word) => {
      expect(find("<p>the mark, the yard, table scrolls</p>", `text=${word}`)).toBeUndefined();
    },
  );

  test.each([
    ["text=漢字を読む", "漢かん字じを読む"],
    ["text=漢字", "漢かん字"],
    ["text=漢かん字じ", "漢かん字じ"],
    ["text=국가", "국國가"],
  ])("the directive %s finds a passage with ruby annotations", (directive, passage) => {
    const html =
      "<p><ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>を読む <ruby>국<rt>國</rt>가<rt>家</rt></ruby></p>";
    expect(find(html, directive)).toBe(passage);
  });

  test.each([
    ...[...UNSEEN].map((name) => `<${name}>안</${name}>`),
    "<b hidden>안</b>",
    "<a data-footnote-ref>안</a>",
    "<a data-footnote-backref>안</a>",
    "<span class=sr-only>안</span>",
  ])("a passage is found across %s, which is not in the search index", (unseen) => {
    expect(find(`<p>앞${unseen}뒤</p>`, "text=앞뒤")).toBe("앞안뒤");
  });

  test("a passage is found in code, and regardless of the width and accents of letters, but not in a button", () => {
    expect(
      find("<div class=code><button>복사</button><pre>const a</pre></div><p>복사</p>", "text=const%20a"),
    ).toBe("const a");
    expect(find("<div class=code><button>복사</button><pre>a</pre></div>", "text=복사")).toBeUndefined();
    expect(find("<p>Ｆｕｌｌ ÀÉ</p>", "text=full%20ae")).toBe("Ｆｕｌｌ ÀÉ");
  });
});
