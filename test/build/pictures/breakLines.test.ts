import { describe, expect, test } from "vitest";
import { breakLines, cutLines } from "../../../src/build/pictures/breakLines.ts";
import { fitTitle } from "../../../src/build/pictures/fitTitle.ts";
import { charactersOf } from "../../../src/build/pictures/readShown.ts";

/** Every character is one em wide. */
const measure = (text: string) => charactersOf(text).length;

describe("lines", () => {
  test.each([
    ["are one where it has room", "한 줄이면 된다", 8, ["한 줄이면 된다"]],
    ["are as even as they can be", "가나 다라 마바 사", 9, ["가나 다라", "마바 사"]],
    ["end between words, never within one", "한국어 띄어쓰기에서만", 8, ["한국어", "띄어쓰기에서만"]],
    ["rather end where a sentence rests", "abc: d efgh", 6, ["abc:", "d efgh"]],
    ["never begin with a dash", "서울에서 — 부산", 6, ["서울에서 —", "부산"]],
    ["are three where two have no room", "하나 둘셋 넷다 여섯", 5, ["하나 둘셋", "넷다 여섯"]],
    ["of Japanese end between words", "名前はまだ無い", 4, ["名前は", "まだ無い"]],
  ])("%s", (_fact, text, width, lines) => {
    expect(breakLines(text, { width, lines: 3, measure })).toEqual(lines);
  });

  test.each([
    ["more words than there is room for", "가나 다라 마바 사아", 2, 3],
    ["a word that is wider than a line", "abcdefgh", 6, 3],
  ])("there are none of %s", (_fact, text, width, lines) => {
    expect(breakLines(text, { width, lines, measure })).toBeUndefined();
  });
});

describe("a text that is cut", () => {
  test.each([
    ["is whole where it has room", "가나 다라", 5, 1, ["가나 다라"]],
    ["ends after a word", "가나 다라 마바 사아 자차", 6, 2, ["가나 다라", "마바 사아…"]],
    ["loses the sign before what is left out", "가나, 다라 마바", 5, 1, ["가나…"]],
    [
      "parts a word that is wider than a line at a joint",
      "https://a.org/one/two",
      12,
      3,
      ["https://", "a.org/one/", "two"],
    ],
    ["parts one without joints between characters", "가나다라마바사아", 4, 3, ["가나다", "라마바", "사아"]],
    ["parts a word in Latin with a hyphen", "(Abcdefgh) ij", 5, 4, ["(Abc-", "defg-", "h) ij"]],
    ["puts no hyphen where the rest has room on the line", "abcdefghi", 5, 2, ["abcd-", "efghi"]],
    ["puts none into a number", "abcdef123", 5, 4, ["abcd", "ef123"]],
    ["ends a hyphenated word that is cut in one mark", "abcdefghij", 5, 1, ["abcd…"]],
    ["keeps what makes one character together", "👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 2, 3, ["👨‍👩‍👧", "👨‍👩‍👧👨‍👩‍👧"]],
    ["keeps as much of a single word as there is room for", "가나다라마바사아", 4, 1, ["가나다…"]],
    ["is its mark alone where nothing has room", "가", 0, 1, ["…"]],
    ["is empty where it is empty", "", 10, 1, [""]],
  ])("%s", (_fact, text, width, lines, expected) => {
    expect(cutLines(text, { width, lines, measure })).toEqual(expected);
  });

  test("takes no longer for a very long word", () => {
    const [first, ...others] = cutLines("가".repeat(300), { width: 20, lines: 3, measure });
    expect(first).toHaveLength(19);
    expect(others.at(-1)).toMatch(/가…$/);
  });
});

describe("a title", () => {
  const sizes = [
    { size: 100, lines: 1 },
    { size: 50, lines: 2 },
  ];
  const wordSizes = [
    { size: 40, lines: 2 },
    { size: 30, lines: 2 },
  ];
  test.each([
    ["has the largest size in which it has room", "가나다 라마", 100, ["가나다 라마"]],
    ["else a smaller one on more lines", "가나다 라마바 사아자 차", 50, ["가나다 라마바", "사아자 차"]],
    [
      "is cut in the smallest",
      "가나다 라마바 사아자 차카타 파하가 나다라 마바",
      50,
      ["가나다 라마바 사아자", "차카타 파하가 나다라…"],
    ],
    ["is smaller than that for a word that is too wide", "abcdefghijklmno", 40, ["abcdefghijklmno"]],
    ["else smaller still", "abcdefghijklmnopqrst", 30, ["abcdefghijklmnopqrst"]],
    [
      "keeps that word whole where it is cut",
      "abcdefghijklmno abcdefgh abcdefgh abcdefgh abcdefgh",
      40,
      ["abcdefghijklmno", "abcdefgh…"],
    ],
    [
      "parts a word that is too wide in every size, in the smallest of the first",
      "abcdefghijklmnopqrstuv",
      50,
      ["abcdefghijk-", "lmnopqrstuv"],
    ],
  ])("%s", (_fact, title, size, lines) => {
    expect(fitTitle(title, { sizes, wordSizes, width: 600, measure })).toEqual({ size, lines });
  });
});
