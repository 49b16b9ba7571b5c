import { expect, test } from "vitest";
import type { Row } from "./table.ts";
import { type Goal, GOALS, isMet, reached } from "./goals.ts";

const row = (engine: string | undefined, name: string, runs: number[]): Row => ({
  suite: "move",
  ...(engine !== undefined && { engine }),
  name,
  unit: "ms",
  runs,
});
const goal: Goal = { label: "", suite: "move", engine: /^Maru$/, name: /^to /, unit: "ms", share: 0.5 };
const rows = [
  row("Maru", "to post", [1, 2, 9]),
  row("Maru", "to tag", [3, 4, 5]),
  row("Hugo", "to tag", [50]),
  row("Maru", "back", [70]),
  row(undefined, "to save", [80]),
];

test.each([
  ["the worst median of its figures", {}, 4],
  ["the worst run of its figures when its share is 1", { share: 1 }, 9],
  ["the lowest median when it sets a lower bound", { atLeast: 5 }, 2],
  ["the lowest run when it sets a lower bound and its share is 1", { atLeast: 5, share: 1 }, 1],
])("a goal is judged by %s", (_, change, value) => {
  expect(reached(rows, { ...goal, ...change })).toBe(value);
});

test("a goal without an engine covers only figures without an engine", () => {
  const { label, suite, name, unit, share } = goal;
  expect(reached(rows, { label, suite, name, unit, share })).toBe(80);
});

test("a goal without measured figures has no reached value", () => {
  expect(reached(rows, { ...goal, suite: "open" })).toBeUndefined();
});

test("a value equal to the bound meets an upper or a lower bound", () => {
  expect([4, 5, 6].map((value) => isMet(value, { ...goal, atMost: 5 }))).toEqual([true, true, false]);
  expect([4, 5, 6].map((value) => isMet(value, { ...goal, atLeast: 5 }))).toEqual([false, true, true]);
});

test("every goal has an upper or a lower bound", () => {
  const goals = Object.values(GOALS).flat();
  expect(goals.filter(({ atMost, atLeast }) => (atMost ?? atLeast) === undefined)).toEqual([]);
});
