import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldText, squeeze } from "../../../src/shared/text/foldText.ts";

describe("foldText", () => {
  test.each([
    ["OpenAI", "openai"],
    ["ＧＰＴ－４", "gpt-4"],
    ["ｶﾞﾗｽ", "ガラス"],
    ["Café naïve Müller", "cafe naive muller"],
    ["İstanbul ISPARTA ısı", "istanbul isparta isi"],
    ["Straße Łódź Ærø", "strasse lodz aero"],
    ["ΟΔΟΣ", "οδοσ"],
    ["데이터센ㅌ ㄷㅇㅌ", "데이터센ㅌ ㄷㅇㅌ"],
    ["が か", "が か"],
    ["Й и", "й и"],
    ["a\u3000b", "a b"],
    ["ﬁnal", "final"],
  ])("foldText folds %j to %j", (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});

describe("squeeze", () => {
  test("squeeze removes spaces and maps each character to its offset in the original text", () => {
    expect(squeeze("Ein Fuß, ßa")).toEqual({
      text: "einfuss,ssa",
      offsets: Uint32Array.from([0, 1, 2, 4, 5, 6, 6, 7, 9, 9, 10, 11]),
      starts: Uint8Array.from([1, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0]),
    });
  });

  test("squeeze folds any text as foldText does", () => {
    const characters = fc.constantFrom(..."aÀßİ 가ㄷ\u3000ｶﾞ－é\nΣｱﾟ😀");
    fc.assert(
      fc.property(fc.array(characters), (text) => {
        const whole = text.join("");
        const { text: squeezed, offsets, starts } = squeeze(whole);
        expect(squeezed).toBe(foldText(whole).replace(/\s/g, ""));
        expect(offsets).toHaveLength(squeezed.length + 1);
        expect(starts).toHaveLength(squeezed.length);
        expect([...offsets]).toEqual([...offsets].toSorted((a, b) => a - b));
      }),
    );
  });
});
