import { describe, expect, test } from "vitest";
import { breakLines, cutLines } from "../../../../src/node/assets/ogImages/breakLines.ts";
import { fitTitle } from "../../../../src/node/assets/ogImages/fitTitle.ts";
import { charactersOf } from "../../../../src/node/assets/ogImages/readShown.ts";

/** Every character is one em wide. */
const measure = (text: string) => charactersOf(text).length;

describe("breakLines", () => {
  test.each([
    ["keeps a text that fits on one line", "한 줄이면 된다", 8, ["한 줄이면 된다"]],
    ["makes lines as even as possible", "가나 다라 마바 사", 9, ["가나 다라", "마바 사"]],
    [
      "breaks between words and never within a word",
      "한국어 띄어쓰기에서만",
      8,
      ["한국어", "띄어쓰기에서만"],
    ],
    ["prefers to break after punctuation", "abc: d efgh", 6, ["abc:", "d efgh"]],
    ["never starts a line with a dash", "서울에서 — 부산", 6, ["서울에서 —", "부산"]],
    ["uses three lines if two are too few", "하나 둘셋 넷다 여섯", 5, ["하나 둘셋", "넷다 여섯"]],
    ["breaks Japanese between words", "名前はまだ無い", 4, ["名前は", "まだ無い"]],
  ])("%s", (_fact, text, width, lines) => {
    expect(breakLines(text, { width, lines: 3, measure })).toEqual(lines);
  });

  test.each([
    ["more words than fit", "가나 다라 마바 사아", 2, 3],
    ["a word that is wider than a line", "abcdefgh", 6, 3],
  ])("returns undefined for %s", (_fact, text, width, lines) => {
    expect(breakLines(text, { width, lines, measure })).toBeUndefined();
  });
});

describe("cutLines", () => {
  test.each([
    ["keeps a text that fits whole", "가나 다라", 5, 1, ["가나 다라"]],
    ["cuts after a word", "가나 다라 마바 사아 자차", 6, 2, ["가나 다라", "마바 사아…"]],
    ["removes punctuation before the ellipsis", "가나, 다라 마바", 5, 1, ["가나…"]],
    [
      "splits a word that is wider than a line after a separator",
      "https://a.org/one/two",
      12,
      3,
      ["https://", "a.org/one/", "two"],
    ],
    [
      "splits a wide word without separators between characters",
      "가나다라마바사아",
      4,
      3,
      ["가나다", "라마바", "사아"],
    ],
    ["splits a wide Latin word with a hyphen", "(Abcdefgh) ij", 5, 4, ["(Abc-", "defg-", "h) ij"]],
    [
      "adds no further hyphen if the rest of a split word fits on the line",
      "abcdefghi",
      5,
      2,
      ["abcd-", "efghi"],
    ],
    ["splits a wide word with digits without a hyphen", "abcdef123", 5, 4, ["abcd", "ef123"]],
    ["replaces the hyphen of a cut word with the ellipsis", "abcdefghij", 5, 1, ["abcd…"]],
    ["never splits an emoji sequence", "👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 2, 3, ["👨‍👩‍👧", "👨‍👩‍👧👨‍👩‍👧"]],
    ["keeps as much of a single word as fits", "가나다라마바사아", 4, 1, ["가나다…"]],
    ["returns only the ellipsis if nothing fits", "가", 0, 1, ["…"]],
    ["returns one empty line for an empty text", "", 10, 1, [""]],
  ])("%s", (_fact, text, width, lines, expected) => {
    expect(cutLines(text, { width, lines, measure })).toEqual(expected);
  });

  test("cuts a word of 300 characters with an ellipsis", () => {
    const [first, ...others] = cutLines("가".repeat(300), { width: 20, lines: 3, measure });
    expect(first).toHaveLength(19);
    expect(others.at(-1)).toMatch(/가…$/);
  });
});

describe("fitTitle", () => {
  const sizes = [
    { size: 100, lines: 1 },
    { size: 50, lines: 2 },
  ];
  const wordSizes = [
    { size: 40, lines: 2 },
    { size: 30, lines: 2 },
  ];
  test.each([
    ["uses the largest size in which the title fits", "가나다 라마", 100, ["가나다 라마"]],
    [
      "uses a smaller size with more lines if the largest is too large",
      "가나다 라마바 사아자 차",
      50,
      ["가나다 라마바", "사아자 차"],
    ],
    [
      "cuts the title at the smallest size",
      "가나다 라마바 사아자 차카타 파하가 나다라 마바",
      50,
      ["가나다 라마바 사아자", "차카타 파하가 나다라…"],
    ],
    ["uses a smaller word size for a word that is too wide", "abcdefghijklmno", 40, ["abcdefghijklmno"]],
    [
      "uses the smallest word size for an even wider word",
      "abcdefghijklmnopqrst",
      30,
      ["abcdefghijklmnopqrst"],
    ],
    [
      "keeps a wide word whole when it cuts the title",
      "abcdefghijklmno abcdefgh abcdefgh abcdefgh abcdefgh",
      40,
      ["abcdefghijklmno", "abcdefgh…"],
    ],
    [
      "splits a word that is too wide for every size, at the smallest regular size",
      "abcdefghijklmnopqrstuv",
      50,
      ["abcdefghijk-", "lmnopqrstuv"],
    ],
  ])("%s", (_fact, title, size, lines) => {
    expect(fitTitle(title, { sizes, wordSizes, width: 600, measure })).toEqual({ size, lines });
  });
});
