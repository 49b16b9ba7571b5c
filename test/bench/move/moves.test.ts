import { expect, test } from "vitest";
import { MOVES } from "./moves.ts";

test("sixty moves from the list begin at three of its pages, at another row each", () => {
  const [list] = MOVES;
  const starts = Array.from({ length: 60 }, (_, turn) => `${list?.from(turn)} ${turn % 20}`);
  expect(new Set(starts).size).toBe(60);
  expect(list?.from(0)).toBe("");
  expect(list?.from(59)).toBe("page/3/");
});
