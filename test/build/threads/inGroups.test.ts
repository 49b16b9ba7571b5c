import { expect, test } from "vitest";
import { inGroups } from "../../../src/build/threads/inGroups.ts";

/** What was asked for at once, each time. */
function createGroups() {
  const groups: number[][] = [];
  const double = inGroups(async (numbers: number[]) => {
    groups.push(numbers);
    return numbers.map((number) => 2 * number);
  });
  return { groups, double };
}

test("what is asked for at the same time is asked for at once, and each hears its own answer", async () => {
  const { groups, double } = createGroups();
  expect(await Promise.all([1, 2, 3].map(double))).toEqual([2, 4, 6]);
  expect(groups).toEqual([[1, 2, 3]]);
  expect(await double(4)).toBe(8);
  expect(groups).toHaveLength(2);
});

test("at most sixteen are asked for at once, and none is left waiting", async () => {
  const { groups, double } = createGroups();
  const numbers = Array.from({ length: 35 }, (_, number) => number);
  expect(await Promise.all(numbers.map(double))).toEqual(numbers.map((number) => 2 * number));
  expect(groups.map(({ length }) => length)).toEqual([16, 16, 3]);
});

test("a failure is told to each who asked", async () => {
  const failing = inGroups(async () => {
    throw new Error("no thread");
  });
  const outcomes = await Promise.allSettled([failing(1), failing(2)]);
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
});
