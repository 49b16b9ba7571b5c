import { expect, test } from "vitest";
import { toPieces } from "../../../../src/node/assets/ogImages/toPieces.ts";

/** Joins the pieces with ` / ` for a space between them, and `|` for none. */
const shown = (text: string) =>
  toPieces(text)
    .map(({ text: piece, isApart }, index) => `${index === 0 ? "" : isApart ? " / " : "|"}${piece}`)
    .join("");

test.each([
  ["Korean words stay with their particles", "서울에서 부산까지 걷다", "서울에서 / 부산까지 / 걷다"],
  [
    "a Korean dependent noun stays with the word before it",
    "오신 것을 환영할 수 있다",
    "오신 것을 / 환영할 수 / 있다",
  ],
  [
    "a Korean determiner stays with the word after it",
    "첫 글과 그 뒤의 이야기",
    "첫 글과 / 그 뒤의 / 이야기",
  ],
  ["an English article stays with the word after it", "A floor to sit on", "A floor / to sit / on"],
  ["Hanja does not split a Korean word", "漢字를 읽다", "漢字를 / 읽다"],
  ["a dash stays with the word before it", "마루 — 읽는 앱", "마루 — / 읽는 / 앱"],
  ["a symbol between words stays with the word before it", "C & C++ | 둘", "C & / C++ | / 둘"],
  ["Japanese is split after words with their endings", "名前はまだ無い。", "名前は|まだ|無い。"],
  ["a word in katakana stays whole", "インターネット", "インターネット"],
  ["brackets stay with their content", "本「猫」と「犬」", "本|「猫」と|「犬」"],
  ["Latin words within Japanese stay whole", "新しいReactの本", "新しい|Reactの|本"],
  ["one word is one piece", "안녕", "안녕"],
  ["a single dash is one piece", "—", "—"],
])("%s", (_fact, text, pieces) => {
  expect(shown(text)).toBe(pieces);
});
