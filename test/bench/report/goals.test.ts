import { expect, test } from "vitest";
import type { Row } from "../table.ts";
import { type Goal, GOALS, isMet, reached } from "./goals.ts";

const row = (engine: string | undefined, name: string, runs: number[]): Row => ({
  suite: "move",
  ...(engine !== undefined && { engine }),
  name,
  unit: "ms",
  runs,
});
const goal: Goal = { says: "", suite: "move", engine: /^Maru$/, name: /^to /, unit: "ms", share: 0.5 };
const rows = [
  row("Maru", "to post", [1, 2, 9]),
  row("Maru", "to tag", [3, 4, 5]),
  row("Hugo", "to tag", [50]),
  row("Maru", "back", [70]),
  row(undefined, "to save", [80]),
];

test.each([
  ["the worst median of the figures that it is about", {}, 4],
  ["the worst of what a share of the runs stay below", { share: 1 }, 9],
  ["the least where more is better", { atLeast: 5 }, 2],
  ["the least of all runs", { atLeast: 5, share: 1 }, 1],
])("a goal is judged by %s", (_, change, value) => {
  expect(reached(rows, { ...goal, ...change })).toBe(value);
});

test("a goal without an engine is about figures without one", () => {
  const { says, suite, name, unit, share } = goal;
  expect(reached(rows, { says, suite, name, unit, share })).toBe(80);
});

test("what was not measured is not reached and not missed", () => {
  expect(reached(rows, { ...goal, suite: "open" })).toBeUndefined();
});

test("a bound belongs to what it bounds", () => {
  expect([4, 5, 6].map((value) => isMet(value, { ...goal, atMost: 5 }))).toEqual([true, true, false]);
  expect([4, 5, 6].map((value) => isMet(value, { ...goal, atLeast: 5 }))).toEqual([false, true, true]);
});

test("each goal has a bound", () => {
  const goals = Object.values(GOALS).flat();
  expect(goals.filter(({ atMost, atLeast }) => (atMost ?? atLeast) === undefined)).toEqual([]);
});
