import { describe, expect, test } from "vitest";
import { findReading } from "../../../../src/model/search/text/findReading.ts";
import { createHaystack, initialsOf } from "../../../../src/model/search/text/haystack.ts";
import type { Reading } from "../../../../src/model/search/query/reading.ts";

/** What of a text a reading finds. */
function found(text: string, reading: Reading): string[] {
  const haystack = createHaystack(text.split("\n"));
  const source = reading.isInitials ? initialsOf(haystack) : haystack;
  return findReading(source, reading).map(({ start, end }) => haystack.text.slice(start, end));
}

describe("Hangul", () => {
  test.each([
    ["is found within a compound", "초대형데이터센터의 값", { text: "데이터센터" }, ["데이터센터"]],
    [
      "is found across blanks from a word's beginning on",
      "데이터 센터",
      { text: "데이터센터" },
      ["데이터센터"],
    ],
    ["is not found across blanks from within a word", "한다 음악", { text: "다음악" }, []],
    ["is not found across a blank with two syllables", "이 것", { text: "이것" }, []],
    ["is not found across blocks", "데이터\n센터", { text: "데이터센터" }, []],
    [
      "is found where it ends in half a syllable",
      "데이터 세탁과 센터",
      { text: "데이터", next: { from: "세", to: "셓" } },
      ["데이터세"],
    ],
    [
      "is found before a particle alone as a stem",
      "고양시 고양에서 고양",
      { text: "고양", isStem: true },
      ["고양", "고양"],
    ],
    [
      "is found where a word begins, where it must",
      "책이 대책을 책상 옆에 둔다",
      { text: "책", isStem: true, isStart: true },
      ["책"],
    ],
    ["is found in Chinese", "我的数据中心很大", { text: "数据中心" }, ["数据中心"]],
    ["is found in Japanese", "東京都庁のデータ", { text: "京都" }, ["京都"]],
  ] as const)("%s", (_, text, reading, expected) => {
    expect(found(text, reading)).toEqual(expected);
  });
});

describe("Latin letters", () => {
  test.each([
    ["are found at the beginning of a word", "Center epicenter", { text: "cent" }, ["cent"]],
    ["are found behind Hangul and signs", "챗GPT, (GPT) non-GPT", { text: "gpt" }, ["gpt", "gpt", "gpt"]],
    ["are not found across blanks", "the rapist", { text: "therapist" }, []],
    [
      "are found within words where that is asked for",
      "JavaScript",
      { text: "script", isInside: true },
      ["script"],
    ],
    ["of one are a word by itself", "C C++ C# core 2.C", { text: "c" }, ["c", "c"]],
    ["are the whole word where that is asked for", "rust rusty", { text: "rust", isWhole: true }, ["rust"]],
    ["go together with signs", "C++와 C", { text: "c++" }, ["c++"]],
  ] as const)("%s", (_, text, reading, expected) => {
    expect(found(text, reading)).toEqual(expected);
  });
});

describe("initials", () => {
  test.each([
    ["find words", "데이터센터 다음", { text: "ㄷㅇ", isInitials: true }, ["데이", "다음"]],
    [
      "find what is within a word from three on",
      "초대형 데이터센터",
      { text: "ㅌㅅㅌ", isInitials: true },
      ["터센터"],
    ],
    ["of two find nothing within a word", "초대형", { text: "ㄷㅎ", isInitials: true }, []],
    ["find words parted by a blank", "데이터 센터", { text: "ㄷㅇㅌㅅㅌ", isInitials: true }, ["데이터센터"]],
  ] as const)("%s", (_, text, reading, expected) => {
    expect(found(text, reading)).toEqual(expected);
  });
});

test("a phrase has its blanks and no others", () => {
  const reading = { text: "databasecenter", blanks: [4, 8] };
  expect(found("data base center", reading)).toEqual(["databasecenter"]);
  expect(found("database center", reading)).toEqual([]);
  expect(found("data base cen ter", reading)).toEqual([]);
});
