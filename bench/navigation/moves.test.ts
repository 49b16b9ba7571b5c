import { expect, test } from "vitest";
import { MOVES } from "./moves.ts";

test("60 moves from the list start at 60 different rows of its first three pages", () => {
  const [list] = MOVES;
  const starts = Array.from({ length: 60 }, (_, turn) => `${list?.from(turn)} ${turn % 20}`);
  expect(new Set(starts).size).toBe(60);
  expect(list?.from(0)).toBe("");
  expect(list?.from(59)).toBe("page/3/");
});
