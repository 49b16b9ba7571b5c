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
  ["nothing", [one], [one], [], 0],
  ["a new problem", [one], [one, two], ["two"], 0],
  ["a fixed problem", [one, two], [one], [], 1],
  ["one fixed and one new", [one], [two], ["two"], 1],
  ["a line above", [one], [problem("one", { line: 4 })], [], 0],
  ["the same problem a second time", [one], [one, problem("one", { line: 2 })], ["one"], 0],
  ["one of two that are the same", [one, one], [one], [], 1],
  ["the same words in another file", [one], [one, problem("one", { file: "b.md" })], ["one"], 0],
  ["a warning that becomes an error", [one], [problem("one", { severity: "error" })], ["one"], 1],
  ["the first compilation", [], [one, two], ["one", "two"], 0],
  ["all that was wrong", [one, two], [], [], 2],
])("a save that changes %s is reported as that", (_, before, after, added, fixed) => {
  const changed = compareProblems(before, after);
  expect(changed.added.map(({ message }) => message)).toEqual(added);
  expect(changed.fixed).toBe(fixed);
});
