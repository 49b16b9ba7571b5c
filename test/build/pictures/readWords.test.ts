import { expect, test } from "vitest";
import { FontShelf } from "../../../src/build/pictures/fontShelf.ts";
import { readWords } from "../../../src/build/pictures/readWords.ts";

const shelf = new FontShelf();

test.each([
  ["is as it is where the font has every letter", "가 나 (다) 🎉", "가 나 (다) 🎉", true],
  ["has a mark for a word of which it lacks a letter", "나랏말ᄊᆞ미 듕귁에 달아", "… 듕귁에 달아", true],
  ["keeps the signs around that word", "「나랏말ᄊᆞ미 듕귁에 달아」 읽기", "「… 듕귁에 달아」 읽기", true],
  ["has one mark for several side by side", "인사말 สวัสดี ชาวโลก 배우기", "인사말 … 배우기", true],
  ["counts no signs among its words", "سلام — 인사 : 말", "… — 인사 : 말", true],
  ["is nothing where more than half would be missing", "สวัสดี ชาวโลก Maru", "", false],
  ["is nothing where its one word is missing", "나랏말ᄊᆞ미 🎉", "", false],
  ["is nothing where it is nothing", "", "", true],
])("what is told of a text %s", (_fact, text, told, isWhole) => {
  expect(readWords(text, shelf, 700)).toMatchObject({ text: told, isWhole });
});

test("emoji of a text that is not told are not asked for", () => {
  expect(readWords("สวัสดี 🎉", shelf, 700).emoji.size).toBe(0);
  expect(readWords("안녕 สวัสดี 🎉", shelf, 700).emoji.size).toBe(1);
});
