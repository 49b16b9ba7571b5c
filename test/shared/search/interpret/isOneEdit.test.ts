import { assert, constantFrom, property, string } from "fast-check";
import leven from "leven";
import { expect, test } from "vitest";
import { isOneEdit } from "../../../../src/shared/search/interpret/isOneEdit.ts";

test.each([
  ["open", "opne", true],
  ["open", "opens", true],
  ["open", "pen", true],
  ["open", "oven", true],
  ["open", "nope", false],
  ["open", "open", false],
  ["open", "opened", false],
  ["abcd", "badc", false],
  ["", "a", true],
])("whether %s and %s differ by one edit: %s", (one, other, expected) => {
  expect([isOneEdit(one, other), isOneEdit(other, one)]).toEqual([expected, expected]);
});

const word = string({ unit: constantFrom("a", "b", "c"), maxLength: 6 });

test("one edit is a Levenshtein distance of 1 or a swap of two adjacent letters", () => {
  assert(
    property(word, word, (one, other) => {
      const transposed = Array.from(
        one.slice(1),
        (_, at) => one.slice(0, at) + one.charAt(at + 1) + one.charAt(at) + one.slice(at + 2),
      );
      const expected = leven(one, other) === 1 || (one !== other && transposed.includes(other));
      expect(isOneEdit(one, other)).toBe(expected);
    }),
    { numRuns: 5000 },
  );
});
