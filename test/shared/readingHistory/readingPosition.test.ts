import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  findPosition,
  MAX_NEIGHBOURS,
  positionAt,
} from "../../../src/shared/readingHistory/readingPosition.ts";

const letters = (text: string) => text.split("");
const at = (text: string, index: number, offset = 0.25) => positionAt(letters(text), { index, offset });

describe("reading position", () => {
  test("a reading position contains the block's hash, its index among equal blocks, and its neighbours, nearest first", () => {
    expect(at("abcaxyza", 3)).toEqual({
      hash: "a",
      nth: 1,
      offset: 0.25,
      before: ["c", "b", "a"],
      after: ["x", "y", "z", "a"],
    });
  });

  test.each([
    ["is found when the text is unchanged", "abcdefgh", 4, "abcdefgh", { index: 4, offset: 0.25 }],
    [
      "is found when blocks were inserted before it",
      "abcdefgh",
      4,
      "XYabZcdefgh",
      { index: 7, offset: 0.25 },
    ],
    ["is found when all blocks before it were removed", "abcdefgh", 4, "efgh", { index: 0, offset: 0.25 }],
    [
      "is found when an equal block was inserted before it",
      "abcdefgh",
      4,
      "eabcdefgh",
      { index: 5, offset: 0.25 },
    ],
    [
      "is found when the first of two equal blocks was removed",
      "aebcdefgh",
      5,
      "abcdefgh",
      { index: 4, offset: 0.25 },
    ],
    ["moves to the next block when its block was edited", "abcdefgh", 4, "abcdXfgh", { index: 5, offset: 0 }],
    [
      "moves to the end of the previous block when its block and the next one were edited",
      "abcdefgh",
      4,
      "abcdXYgh",
      { index: 3, offset: 1 },
    ],
    [
      "moves to the end of the text when its block was the last and was removed",
      "abcd",
      3,
      "abc",
      { index: 2, offset: 1 },
    ],
    [
      "moves to the next block even when a block equal to that one is elsewhere",
      "fabcdefgh",
      5,
      "fabcdXfgh",
      { index: 6, offset: 0 },
    ],
    ["is not found when all blocks were removed", "abcdefgh", 4, "XYZ", undefined],
    ["is not found when the text is empty", "abcdefgh", 4, "", undefined],
  ])("a reading position %s", (_, before, index, after, found) => {
    expect(findPosition(letters(after), at(before, index))).toEqual(found);
  });

  test("a reading position is found by its index among many equal blocks", () => {
    expect(findPosition(letters("rrrrrrrrrrrrrrrr"), at("rrrrrrrrrrrrrrrr", 8))).toEqual({
      index: 8,
      offset: 0.25,
    });
  });

  const hashes = fc.array(fc.stringMatching(/^[a-f]$/), { maxLength: 40 });
  test("a reading position is found after any change of the text before its block", () => {
    fc.assert(
      fc.property(
        hashes,
        hashes,
        hashes,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (old, now, rest, offset) => {
          const position = positionAt([...old, "here", ...rest], { index: old.length, offset });
          expect(findPosition([...now, "here", ...rest], position)).toEqual({ index: now.length, offset });
        },
      ),
    );
  });

  test("a reading position is found after changes before its neighbours, even with many equal blocks", () => {
    fc.assert(
      fc.property(hashes, hashes, hashes, (old, now, rest) => {
        const near = ["n1", "n2", "n3", "n4", "a", "m1", "m2", "m3", "m4"];
        expect(near).toHaveLength(2 * MAX_NEIGHBOURS + 1);
        const position = positionAt([...old, ...near, ...rest], {
          index: old.length + MAX_NEIGHBOURS,
          offset: 0,
        });
        expect(findPosition([...now, ...near, ...rest], position)?.index).toBe(now.length + MAX_NEIGHBOURS);
      }),
    );
  });

  test("a reading position is found in a text of a hundred thousand equal blocks", () => {
    const many = Array.from({ length: 100_000 }, () => "r");
    expect(findPosition(many, positionAt(many, { index: 70_000, offset: 0 }))?.index).toBe(70_000);
  });
});
