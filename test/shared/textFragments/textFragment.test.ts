import { describe, expect, test } from "vitest";
import { textFragment } from "../../../src/shared/textFragments/textFragment.ts";

/** Returns the encoded text fragment for the passage between «». */
function fragmentOf(marked: string, language = "ko"): string {
  const start = marked.indexOf("«");
  const end = marked.indexOf("»") - 1;
  return textFragment({ text: marked.replace(/[«»]/g, ""), start, end }, language);
}

const named = (fragment: string) =>
  fragment
    .replace(/^:~:text=/, "")
    .split(",")
    .map(decodeURIComponent);

const LONG =
  "하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열 열하나 열둘 열셋 열넷 열다섯 열여섯 열일곱 열여덟 열아홉 스물";

const REST = "마당을 지나 대문을 나서 골목을 돌아 언덕을 넘고 들판에 이르면 그제야";

describe("text fragment", () => {
  test.each([
    ["extends a partial word to the whole word with its particle", "비가 «툇마»루에 온다", ["툇마루에"]],
    ["leaves out spaces at the ends of the passage", "비가« 오면 툇마루에 »앉는다", ["오면 툇마루에"]],
    ["contains an entire short sentence", "«비가 오면 앉는다.» 그리고", ["비가 오면 앉는다."]],
    ["leaves out an opening quotation mark", "그는 ‘«마루»’라고 했다", ["마루"]],
    [
      "identifies a passage of two blocks by the text of both",
      "앞\n«첫째 문단의 글이다\n둘째 문단의 글이다»\n뒤",
      ["첫째 문단의 글이다", "둘째 문단의 글이다"],
    ],
    [
      "identifies a passage of three blocks by the first and the last",
      "«가나다라\n마바사\n아자차»",
      ["가나다라", "아자차"],
    ],
    [
      "identifies a long passage by its first and last words",
      `앞 «${LONG}» 뒤`,
      ["하나 둘 셋 넷 다섯 여섯", "열일곱 열여덟 열아홉 스물"],
    ],
    ["identifies a second occurrence by the word before it", "첫 마루와\n다른 «마루와»", ["다른-", "마루와"]],
    [
      "identifies the first of two occurrences by the word before it",
      "첫 «마루와»\n다른 마루와",
      ["첫-", "마루와"],
    ],
    [
      "identifies a passage at the beginning by the word after it",
      "«마루» 하나\n집의 마루 둘",
      ["마루", "-하나"],
    ],
    [
      "has two words of context if one word is ambiguous",
      "이런 집과 «마루»\n저런 집과 마루",
      ["이런 집과-", "마루"],
    ],
    [
      "has context on both sides if one side is ambiguous",
      "큰 새 집과 «마루» 하나\n큰 새 집과 마루 둘",
      ["큰 새 집과-", "마루", "-하나"],
    ],
    [
      "has all text before the passage as its prefix if only the beginning of the block is unique",
      `문단 채우기입니다. ${REST} 바람이 분다\n문단 채우기 하나 더입니다. ${REST} «바람이» 분다`,
      [`문단 채우기 하나 더입니다. ${REST}-`, "바람이", "-분다"],
    ],
    [
      "has all text after the passage as its suffix if only the end of the block is unique",
      `하나 «바람이» ${REST} 불고\n하나 바람이 ${REST} 분다`,
      ["하나-", "바람이", `-${REST} 불고`],
    ],
    [
      "starts in an earlier block when neighbouring blocks are equal",
      "앞\n큰 집\n큰 집\n큰 «집»\n큰 집\n뒤",
      ["큰 집-", "큰 집", "큰 집"],
    ],
    [
      "identifies the last words by the text after them",
      "«하나 둘\n끝\n셋\n끝» 뒤에",
      ["하나 둘", "끝", "-뒤에"],
    ],
    [
      "treats words that differ only in case as equal",
      "One «Floor» here\nthe floor there",
      ["One-", "Floor"],
    ],
    ["extends to the whole word in Japanese, which has no spaces", "「«縁»側」に座る", ["縁側"], "ja"],
    [
      "contains a long word without spaces completely",
      `«https://example.org/${"a".repeat(80)}»`,
      [`https://example.org/${"a".repeat(80)}`],
    ],
    ["is empty for a passage without text", "a« »b", [""]],
  ] as [string, string, string[], string?][])("a text fragment %s", (_, marked, expected, language) => {
    expect(named(fragmentOf(marked, language))).toEqual(expected);
  });

  test.each([
    ["«a-b, c & d»", "a%2Db%2C%20c%20%26%20d"],
    ['«‘인용’ "둘"»', "%E2%80%98%EC%9D%B8%EC%9A%A9%E2%80%99%20%22%EB%91%98%22"],
    ["«50% #1?»", "50%25%20%231%3F"],
  ])("a text fragment for %s has escapes, also for characters of the fragment syntax", (marked, expected) => {
    expect(fragmentOf(marked)).toBe(`:~:text=${expected}`);
  });

  test("a text fragment is empty for one of many equal lines, because it would scroll to another line", () => {
    const text = "같은 줄\n".repeat(2_000).trimEnd();
    const start = text.indexOf("줄", text.length / 2);
    expect(textFragment({ text, start, end: start + 1 }, "ko")).toBe("");
  });

  test("a text fragment is empty for later repetitions of a sentence in a long post, but not for a unique word", () => {
    const block = "바람이 불고 볕이 눕는 마루에 앉는다. ".repeat(180).trim();
    const text = `${Array.from({ length: 60 }, () => block).join("\n")}\n끝의 바람이 분다`;
    for (const at of [0, text.length / 4, text.length / 2]) {
      const start = text.indexOf("마루에", at);
      expect(textFragment({ text, start, end: start + 3 }, "ko")).toBe(
        at === 0 ? `:~:text=${encodeURIComponent("마루에")}` : "",
      );
    }
    const start = text.indexOf("분다");
    expect(textFragment({ text, start, end: start + 2 }, "ko")).toBe(`:~:text=${encodeURIComponent("분다")}`);
  });

  test("a text fragment is found for a passage in a page of a megabyte", () => {
    const text = Array.from({ length: 40_000 }, (_, line) => `${line}번째 줄의 글`).join("\n");
    const start = text.indexOf("20000번째");
    expect(textFragment({ text, start, end: start + 7 }, "ko")).toBe(
      `:~:text=${encodeURIComponent("20000번째")}`,
    );
  });
});
