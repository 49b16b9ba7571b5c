import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPlace, NEIGHBOURS, placeAt } from "../../../src/model/reading/place.ts";

const letters = (text: string) => text.split("");
const at = (text: string, index: number, offset = 0.25) => placeAt(letters(text), { index, offset });

describe("a place in a text", () => {
  test("is a block, its number among its like, and its neighbours, the nearest first", () => {
    expect(at("abcaxyza", 3)).toEqual({
      hash: "a",
      nth: 1,
      offset: 0.25,
      before: ["c", "b", "a"],
      after: ["x", "y", "z", "a"],
    });
  });

  test.each([
    ["the text is as it was", "abcdefgh", 4, "abcdefgh", { index: 4, offset: 0.25 }],
    ["blocks were put before it", "abcdefgh", 4, "XYabZcdefgh", { index: 7, offset: 0.25 }],
    ["all before it is gone", "abcdefgh", 4, "efgh", { index: 0, offset: 0.25 }],
    ["its like was put before it", "abcdefgh", 4, "eabcdefgh", { index: 5, offset: 0.25 }],
    ["it is one of two and the first is gone", "aebcdefgh", 5, "abcdefgh", { index: 4, offset: 0.25 }],
    ["it was edited away, at the next one", "abcdefgh", 4, "abcdXfgh", { index: 5, offset: 0 }],
    [
      "the next one is gone too, at the end of the one before",
      "abcdefgh",
      4,
      "abcdXYgh",
      { index: 3, offset: 1 },
    ],
    ["it was the last and is gone", "abcd", 3, "abc", { index: 2, offset: 1 }],
    ["its neighbour has its like elsewhere", "fabcdefgh", 5, "fabcdXfgh", { index: 6, offset: 0 }],
    ["nothing of it is left", "abcdefgh", 4, "XYZ", undefined],
    ["the text is empty", "abcdefgh", 4, "", undefined],
  ])("is found where %s", (_, before, index, after, found) => {
    expect(findPlace(letters(after), at(before, index))).toEqual(found);
  });

  test("of the same verse many times over is found by its number", () => {
    expect(findPlace(letters("rrrrrrrrrrrrrrrr"), at("rrrrrrrrrrrrrrrr", 8))).toEqual({
      index: 8,
      offset: 0.25,
    });
  });

  const hashes = fc.array(fc.stringMatching(/^[a-f]$/), { maxLength: 40 });
  test("survives any change of the text before it that leaves the block", () => {
    fc.assert(
      fc.property(
        hashes,
        hashes,
        hashes,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (old, now, rest, offset) => {
          const place = placeAt([...old, "here", ...rest], { index: old.length, offset });
          expect(findPlace([...now, "here", ...rest], place)).toEqual({ index: now.length, offset });
        },
      ),
    );
  });

  test("survives changes before its neighbours, even where its like is all over the text", () => {
    fc.assert(
      fc.property(hashes, hashes, hashes, (old, now, rest) => {
        const near = ["n1", "n2", "n3", "n4", "a", "m1", "m2", "m3", "m4"];
        expect(near).toHaveLength(2 * NEIGHBOURS + 1);
        const place = placeAt([...old, ...near, ...rest], { index: old.length + NEIGHBOURS, offset: 0 });
        expect(findPlace([...now, ...near, ...rest], place)?.index).toBe(now.length + NEIGHBOURS);
      }),
    );
  });

  test("is found as fast in a text of a hundred thousand blocks that are all alike", () => {
    const many = Array.from({ length: 100_000 }, () => "r");
    expect(findPlace(many, placeAt(many, { index: 70_000, offset: 0 }))?.index).toBe(70_000);
  });
});
