import { describe, expect, test } from "vitest";
import { findInterpretation } from "../../../../src/shared/search/text/findInterpretation.ts";
import { createHaystack, initialsOf } from "../../../../src/shared/search/text/haystack.ts";
import type { Interpretation } from "../../../../src/shared/search/interpret/interpretation.ts";

/** Returns the pieces of a text that match an interpretation. */
function found(text: string, interpretation: Interpretation): string[] {
  const haystack = createHaystack(text.split("\n"));
  const source = interpretation.isInitials ? initialsOf(haystack) : haystack;
  return findInterpretation(source, interpretation).map(({ start, end }) => haystack.text.slice(start, end));
}

describe("CJK text", () => {
  test.each([
    ["is found within a compound", "초대형데이터센터의 값", { text: "데이터센터" }, ["데이터센터"]],
    [
      "is found across spaces from the start of a word",
      "데이터 센터",
      { text: "데이터센터" },
      ["데이터센터"],
    ],
    ["is not found across spaces from within a word", "한다 음악", { text: "다음악" }, []],
    ["is not found across a space when it has only two syllables", "이 것", { text: "이것" }, []],
    ["is not found across blocks", "데이터\n센터", { text: "데이터센터" }, []],
    [
      "is found with a half-typed last syllable",
      "데이터 세탁과 센터",
      { text: "데이터", next: { from: "세", to: "셓" } },
      ["데이터세"],
    ],
    [
      "is found as a stem only before a particle or the end of a word",
      "고양시 고양에서 고양",
      { text: "고양", isStem: true },
      ["고양", "고양"],
    ],
    [
      "is found only at the start of a word if isStart is set",
      "책이 대책을 책상 옆에 둔다",
      { text: "책", isStem: true, isStart: true },
      ["책"],
    ],
    ["is found within a Chinese sentence", "我的数据中心很大", { text: "数据中心" }, ["数据中心"]],
    ["is found within a Japanese word", "東京都庁のデータ", { text: "京都" }, ["京都"]],
  ] as const)("CJK text %s", (_, text, interpretation, expected) => {
    expect(found(text, interpretation)).toEqual(expected);
  });
});

describe("Latin letters", () => {
  test.each([
    ["are found at the beginning of a word", "Center epicenter", { text: "cent" }, ["cent"]],
    [
      "are found after Hangul and punctuation",
      "챗GPT, (GPT) non-GPT",
      { text: "gpt" },
      ["gpt", "gpt", "gpt"],
    ],
    ["are not found across spaces", "the rapist", { text: "therapist" }, []],
    [
      "are found within words if isInside is set",
      "JavaScript",
      { text: "script", isInside: true },
      ["script"],
    ],
    [
      "are found only as a separate word if there is only one letter",
      "C C++ C# core 2.C",
      { text: "c" },
      ["c", "c"],
    ],
    [
      "are found only as a complete word if isWhole is set",
      "rust rusty",
      { text: "rust", isWhole: true },
      ["rust"],
    ],
    ["are found together with adjacent signs", "C++와 C", { text: "c++" }, ["c++"]],
  ] as const)("Latin letters %s", (_, text, interpretation, expected) => {
    expect(found(text, interpretation)).toEqual(expected);
  });
});

describe("initials", () => {
  test.each([
    [
      "find words that begin with them",
      "데이터센터 다음",
      { text: "ㄷㅇ", isInitials: true },
      ["데이", "다음"],
    ],
    [
      "find a match within a word when there are three or more",
      "초대형 데이터센터",
      { text: "ㅌㅅㅌ", isInitials: true },
      ["터센터"],
    ],
    ["find nothing within a word when there are two", "초대형", { text: "ㄷㅎ", isInitials: true }, []],
    ["find words across a space", "데이터 센터", { text: "ㄷㅇㅌㅅㅌ", isInitials: true }, ["데이터센터"]],
  ] as const)("initials %s", (_, text, interpretation, expected) => {
    expect(found(text, interpretation)).toEqual(expected);
  });
});

test("a phrase is found only with the same spaces", () => {
  const interpretation = { text: "databasecenter", spaces: [4, 8] };
  expect(found("data base center", interpretation)).toEqual(["databasecenter"]);
  expect(found("database center", interpretation)).toEqual([]);
  expect(found("data base cen ter", interpretation)).toEqual([]);
});
