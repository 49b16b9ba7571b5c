import { describe, expect, test } from "vitest";
import { FontSource } from "../../../../src/node/assets/ogImages/fontSource.ts";

const source = new FontSource();

describe("font of OG images", () => {
  test.each([400, 700] as const)("the font has every Hangul syllable at weight %i", (weight) => {
    const syllables = Array.from({ length: 11_172 }, (_, index) => String.fromCodePoint(0xac00 + index));
    expect(syllables.filter((syllable) => !source.has(syllable, weight))).toEqual([]);
  });

  test.each([
    ["Latin", "Maru 123 «café» — Ümläut ﬁ".replace("ﬁ", "")],
    ["Japanese kana", "ひらがなカタカナー。、「」"],
    ["common Hanja", "漢字世界大韓民國"],
    ["Russian", "Здравствуй"],
  ])("the font has all characters of %s", (_name, text) => {
    expect([...text].filter((character) => !source.has(character, 700))).toEqual([]);
  });

  test.each(["ส", "ا", "ğ", "😀", "\u{1F000}"])("the font lacks the character %s", (character) => {
    expect(source.has(character, 700)).toBe(false);
  });

  test("the font is split into files, and `filesFor` returns only files with characters of the text", () => {
    expect(source.filesFor("Maru", 700).map(({ name }) => name)).toEqual(["latin"]);
    const files = source.filesFor("마루", 700);
    expect(files.length).toBeLessThanOrEqual(3);
    expect(files[0]).toBe(source.filesFor("", 700)[0]);
  });
});
