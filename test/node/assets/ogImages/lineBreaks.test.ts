import { expect, test } from "vitest";
import { restrictLineBreaks } from "../../../../src/node/assets/ogImages/lineBreaks.ts";

/** Restricts the line breaks of a text. Shows word joiners as `+` and no-break spaces as `_`. */
const shown = (text: string) => restrictLineBreaks(text).replaceAll("\u2060", "+").replaceAll("\u00A0", "_");

test.each([
  ["joins the characters of a Korean word", "가나 다라", "가+나 다+라"],
  ["joins punctuation and other scripts to a Korean word", "한국어(Ko)는", "한+국+어+(+K+o+)+는"],
  ["does not join words without Hangul", "GitHub 日本語 a/b", "GitHub 日本語 a/b"],
  ["does not split an emoji sequence", "👨‍👩‍👧가", "👨‍👩‍👧+가"],
  ["does not join a word that may be wider than a line", "가".repeat(25), "가".repeat(25)],
  ["keeps a dash on the line of the preceding word", "a — b - c", "a_— b_- c"],
])("restrictLineBreaks %s", (_fact, text, expected) => {
  expect(shown(text)).toBe(expected);
});
