import { describe, expect, test } from "vitest";
import { hrefOfPost, optionsOf, stepFrom } from "../../../../src/client/search/results/options.ts";
import { createFound, createResult } from "../foundFixture.ts";

const found = createFound("가", [
  createResult(3, "셋", { passages: ["가나", "가다"] }),
  createResult(5, "다섯", { isTitleHit: true, passages: ["가라"] }),
  createResult(7, "일곱"),
]);
const keys = optionsOf(found).map(({ key }) => key);

describe("search options", () => {
  test("the search options are each post followed by its passages, in order", () => {
    expect(optionsOf(found).map(({ group }) => group)).toEqual([0, 0, 0, 1, 1, 2]);
    expect(keys[0]).toBe("3");
    expect(new Set(keys).size).toBe(6);
    expect(optionsOf(undefined)).toEqual([]);
  });

  test.each([
    [undefined, "next", 0],
    [undefined, "previous", 5],
    [0, "next", 1],
    [5, "next", 0],
    [0, "previous", 5],
    [1, "nextGroup", 3],
    [5, "nextGroup", 0],
    [1, "previousGroup", 5],
    [4, "previousGroup", 0],
  ] as const)("from option %s the step %s leads to option %s", (from, step, to) => {
    expect(stepFrom(optionsOf(found), from === undefined ? undefined : keys[from], step)).toBe(keys[to]);
  });

  test("there is no next or previous option if there are no options", () => {
    expect(stepFrom([], undefined, "next")).toBeUndefined();
  });

  test("the option of a post links to the post if its title matches, and otherwise to its best passage", () => {
    expect(found.results.map(hrefOfPost)).toEqual([
      `/posts/3/#:~:text=${encodeURIComponent("가나")}`,
      "/posts/5/",
      "/posts/7/",
    ]);
  });
});
