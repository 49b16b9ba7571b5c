import { describe, expect, test } from "vitest";
import { examplesOf, groupProblems } from "../../../src/node/diagnostics/groupProblems.ts";
import type { Problem } from "../../../src/node/diagnostics/problem.ts";
import { formatProblems } from "../../../src/node/diagnostics/printProblems.ts";

/** Returns warnings with the same cause, but different messages and files. */
function warnings(number: number, problem: Partial<Problem> = {}): Problem[] {
  return Array.from({ length: number }, (_, index) => ({
    severity: "warning",
    kind: "image",
    file: `posts/${String(index).padStart(4, "0")}.md`,
    line: index + 1,
    message: `image \`${index}.png\` is not shown`,
    cause: "missing file",
    ...problem,
  }));
}

describe("formatProblems and groupProblems", () => {
  test("21 warnings with the same cause are printed as one line with their number and three examples", () => {
    expect(formatProblems(warnings(21), "content")).toBe(
      "content/posts/0000.md:1: warning: image `0.png` is not shown (21 warnings have this cause, " +
        "as in posts/0001.md:2 and posts/0002.md:3; `--all` prints each)",
    );
  });

  test("20 warnings with the same cause are printed as 20 lines", () => {
    expect(formatProblems(warnings(20), "").split("\n").filter(Boolean)).toHaveLength(20);
  });

  test("with the option `all`, every warning is printed", () => {
    expect(formatProblems(warnings(2184), "", { all: true }).match(/: warning: /g)).toHaveLength(2184);
  });

  test.each<[string, Partial<Problem>]>([
    ["another cause", { cause: "git-lfs pointer" }],
    ["another kind", { kind: "link" }],
    ["no cause", { cause: undefined }],
  ])("a warning with %s is a separate group", (_, other) => {
    const problems = [...warnings(30), ...warnings(1, { ...other, message: "other" })];
    expect(formatProblems(problems, "")).toContain("posts/0000.md:1: warning: other");
  });

  test("warnings without a cause are never grouped, even if their messages are equal", () => {
    const same = warnings(50, { cause: undefined, message: "the same" });
    expect(groupProblems(same)).toHaveLength(50);
  });

  test("errors with the same cause are never grouped", () => {
    expect(groupProblems(warnings(50, { severity: "error" }))).toHaveLength(50);
  });

  test("a group is printed at the position of its first warning", () => {
    const first = warnings(1, { cause: "first", file: "a.md" });
    const groups = groupProblems([...first, ...warnings(25), ...warnings(1, { cause: "z", file: "z.md" })]);
    expect(groups.map(({ first: { file }, others }) => [file, others.length])).toEqual([
      ["a.md", 0],
      ["posts/0000.md", 24],
      ["z.md", 0],
    ]);
  });

  test("the examples of a group are from different files if possible", () => {
    const [group] = groupProblems([...warnings(30, { file: "a.md" }), ...warnings(1, { file: "b.md" })]);
    expect(group && examplesOf(group).map(({ file, line }) => `${file}:${line}`)).toEqual([
      "b.md:1",
      "a.md:2",
    ]);
  });
});
