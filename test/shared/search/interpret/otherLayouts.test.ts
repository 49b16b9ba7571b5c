import { array, assert, constantFrom, integer, property, string } from "fast-check";
import { convertHangulToQwerty, convertQwertyToHangul } from "es-hangul";
import { expect, test } from "vitest";
import { otherLayouts } from "../../../../src/shared/search/interpret/otherLayouts.ts";

const syllable = integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code));

test("any Korean word of two or more syllables is decoded from its QWERTY keys", () => {
  assert(
    property(array(syllable, { minLength: 2, maxLength: 6 }), (syllables) => {
      const word = syllables.join("");
      expect(otherLayouts(convertHangulToQwerty(word))).toContain(word);
    }),
    { numRuns: 2000 },
  );
});

test("a Korean word without double consonants is decoded with caps lock on", () => {
  const plain = constantFrom(..."데이터센값어치의사왜앉웨위힣각닭");
  assert(
    property(array(plain, { minLength: 2, maxLength: 6 }), (syllables) => {
      const word = syllables.join("");
      expect(otherLayouts(convertHangulToQwerty(word).toUpperCase())).toContain(word);
    }),
  );
});

test.each("openai hello stargate kubernetes javascript google apple review family works".split(" "))(
  "%s is decoded from its keys typed in the Hangul layout",
  (word) => {
    expect(otherLayouts(convertQwertyToHangul(word))).toEqual([word]);
  },
);

test("any keys are decoded only to complete syllables, except a half-typed last one", () => {
  const key = constantFrom(..."abcdefghijklmnopqrstuvwxyzQWERTOPKYL4-");
  assert(
    property(string({ unit: key, minLength: 1, maxLength: 12 }), (keys) => {
      expect(otherLayouts(keys).filter((text) => !/^[가-힣0-9]+[ㄱ-ㅎ]?$/.test(text))).toEqual([]);
    }),
    { numRuns: 5000 },
  );
});

test.each([
  "openai",
  "hoax",
  "npaa",
  "oracle",
  "stargate",
  "kubernetes",
  "javascript",
  "microsoft",
  "the",
  "data",
  "server",
  "chatgpt",
])("%s is not decoded as Hangul", (word) => {
  expect(otherLayouts(word)).toEqual([]);
});
