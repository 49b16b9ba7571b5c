import { expect, test } from "vitest";
import { FontSource } from "../../../../src/node/assets/ogImages/fontSource.ts";
import { toSupportedText } from "../../../../src/node/assets/ogImages/supportedText.ts";

const source = new FontSource();

test.each([
  [
    "line breaks and repeated spaces are collapsed to one space",
    " 한글\n제목\u00a0 하나 ",
    "한글 제목 하나",
    true,
    [],
  ],
  ["decomposed Hangul is composed", "한글".normalize("NFD"), "한글", true, []],
  ["invisible characters are removed", "마\u200b루\u00ad\ufeff", "마루", true, []],
  [
    "emoji have images",
    "🎉 새해 👨‍👩‍👧‍👦",
    "🎉 새해 👨‍👩‍👧‍👦",
    true,
    ["1f389", "1f468-200d-1f469-200d-1f467-200d-1f466"],
  ],
  ["flags and keycap numbers have images", "🇰🇷1️⃣", "🇰🇷1️⃣", true, ["1f1f0-1f1f7", "31-20e3"]],
  ["an ambiguous symbol is text unless it has an emoji variation selector", "♥ ❤️", "♥ ❤️", true, ["2764"]],
  ["a symbol missing from the font is removed", "가\u{1D11E} 나", "가 나", true, []],
  ["letters missing from the font are removed and reported", "สวัสดี Maru", "Maru", false, []],
  ["digits missing from the font are removed and reported", "๑๒", "", false, []],
])("%s", (_fact, text, shown, isComplete, images) => {
  const read = toSupportedText(text, source, 700);
  expect(read.text).toBe(shown);
  expect(read.isComplete).toBe(isComplete);
  expect([...read.emoji.values()]).toEqual(images);
});

test("toSupportedText reads only the first 1,200 characters of a very long text", () => {
  expect(toSupportedText("가".repeat(100_000), source, 700).text.length).toBe(1200);
});
