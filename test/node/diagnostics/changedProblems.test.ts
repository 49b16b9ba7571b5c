import { expect, test } from "vitest";
import { compareProblems } from "../../../src/node/diagnostics/changedProblems.ts";
import type { Problem } from "../../../src/node/diagnostics/problem.ts";

const problem = (message: string, others: Partial<Problem> = {}): Problem => ({
  severity: "warning",
  kind: "link",
  file: "a.md",
  line: 1,
  message,
  ...others,
});

const [one, two] = [problem("one"), problem("two")];

test.each<[string, Problem[], Problem[], string[], number]>([
  ["no change", [one], [one], [], 0],
  ["a new problem", [one], [one, two], ["two"], 0],
  ["a fixed problem", [one, two], [one], [], 1],
  ["one fixed and one new problem", [one], [two], ["two"], 1],
  ["another line of a problem", [one], [problem("one", { line: 4 })], [], 0],
  ["a second problem with the same message", [one], [one, problem("one", { line: 2 })], ["one"], 0],
  ["one of two equal problems fixed", [one, one], [one], [], 1],
  ["the same problem in another file", [one], [one, problem("one", { file: "b.md" })], ["one"], 0],
  ["a warning that becomes an error", [one], [problem("one", { severity: "error" })], ["one"], 1],
  ["the first compilation", [], [one, two], ["one", "two"], 0],
  ["all problems fixed", [one, two], [], [], 2],
])(
  "compareProblems returns the added problems and the number of fixed ones: %s",
  (_, before, after, added, fixed) => {
    const changed = compareProblems(before, after);
    expect(changed.added.map(({ message }) => message)).toEqual(added);
    expect(changed.fixed).toBe(fixed);
  },
);
