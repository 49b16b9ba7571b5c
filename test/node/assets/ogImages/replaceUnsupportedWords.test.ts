import { expect, test } from "vitest";
import { FontSource } from "../../../../src/node/assets/ogImages/fontSource.ts";
import { replaceUnsupportedWords } from "../../../../src/node/assets/ogImages/replaceUnsupportedWords.ts";

const source = new FontSource();

test.each([
  ["a text is unchanged if the font has every letter", "가 나 (다) 🎉", "가 나 (다) 🎉", true],
  [
    "a word with a missing letter is replaced with an ellipsis",
    "나랏말ᄊᆞ미 듕귁에 달아",
    "… 듕귁에 달아",
    true,
  ],
  [
    "the punctuation around a replaced word is not removed",
    "「나랏말ᄊᆞ미 듕귁에 달아」 읽기",
    "「… 듕귁에 달아」 읽기",
    true,
  ],
  [
    "adjacent words with missing letters are replaced with one ellipsis",
    "인사말 สวัสดี ชาวโลก 배우기",
    "인사말 … 배우기",
    true,
  ],
  ["symbols do not count as words", "سلام — 인사 : 말", "… — 인사 : 말", true],
  ["a text is dropped if more than half of its words are missing", "สวัสดี ชาวโลก Maru", "", false],
  ["a text is dropped if its only word is missing", "나랏말ᄊᆞ미 🎉", "", false],
  ["an empty text stays empty", "", "", true],
])("%s", (_fact, text, expected, isComplete) => {
  expect(replaceUnsupportedWords(text, source, 700)).toMatchObject({ text: expected, isComplete });
});

test("replaceUnsupportedWords returns no emoji for a text that it drops", () => {
  expect(replaceUnsupportedWords("สวัสดี 🎉", source, 700).emoji.size).toBe(0);
  expect(replaceUnsupportedWords("안녕 สวัสดี 🎉", source, 700).emoji.size).toBe(1);
});
