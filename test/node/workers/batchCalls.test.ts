import { expect, test } from "vitest";
import { batchCalls } from "../../../src/node/workers/batchCalls.ts";

/** Records the requests of each batch. */
function createGroups() {
  const groups: number[][] = [];
  const double = batchCalls(async (numbers: number[]) => {
    groups.push(numbers);
    return numbers.map((number) => 2 * number);
  });
  return { groups, double };
}

test("concurrent requests are sent as one batch, and each caller gets its own result", async () => {
  const { groups, double } = createGroups();
  expect(await Promise.all([1, 2, 3].map(double))).toEqual([2, 4, 6]);
  expect(groups).toEqual([[1, 2, 3]]);
  expect(await double(4)).toBe(8);
  expect(groups).toHaveLength(2);
});

test("a batch has at most sixteen requests, and every request is answered", async () => {
  const { groups, double } = createGroups();
  const numbers = Array.from({ length: 35 }, (_, number) => number);
  expect(await Promise.all(numbers.map(double))).toEqual(numbers.map((number) => 2 * number));
  expect(groups.map(({ length }) => length)).toEqual([16, 16, 3]);
});

test("an error rejects every request of the batch", async () => {
  const failing = batchCalls(async () => {
    throw new Error("no thread");
  });
  const outcomes = await Promise.allSettled([failing(1), failing(2)]);
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
});
