import { describe, expect, test } from "vitest";
import { FontSource } from "../../../../src/node/assets/ogImages/fontSource.ts";
import { readAdvances } from "../../../../src/node/assets/ogImages/readFont.ts";

const source = new FontSource();

describe("font of OG images", () => {
  test.each([400, 700] as const)("has every Hangul syllable at weight %i, all of one width", (weight) => {
    const syllables = Array.from({ length: 11_172 }, (_, index) => String.fromCodePoint(0xac00 + index));
    expect(new Set(syllables.map((syllable) => source.advanceOf(syllable, weight)))).toEqual(new Set([0.92]));
  });

  test.each([
    ["Latin", "Maru 123 «café» — Ümläut ﬁ".replace("ﬁ", "")],
    ["Japanese kana", "ひらがなカタカナー。、「」"],
    ["common Hanja", "漢字世界大韓民國"],
    ["Russian", "Здравствуй"],
  ])("has all characters of %s", (_name, text) => {
    expect([...text].filter((character) => source.advanceOf(character, 700) === undefined)).toEqual([]);
  });

  test.each(["ส", "ا", "ğ", "😀", "\u{1F000}"])("has no width for the missing character %s", (character) => {
    expect(source.advanceOf(character, 700)).toBeUndefined();
  });

  test("is split into files, and a text needs only the files of its characters", () => {
    expect(source.filesFor("Maru", 700).map(({ name }) => name)).toEqual(["latin"]);
    const files = source.filesFor("마루", 700);
    expect(files.length).toBeLessThanOrEqual(3);
    expect(files[0]).toBe(source.filesFor("", 700)[0]);
  });

  test("is rejected if its file is not WOFF", () => {
    expect(() => readAdvances(Buffer.from("wOF2 and more"))).toThrow("no WOFF file");
  });
});
