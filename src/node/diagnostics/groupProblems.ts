import type { Problem } from "./problem.ts";

/** Maximum number of warnings with the same cause that are printed separately. */
const MAX_SEPARATE = 20;

/** Number of examples of a group, including the one whose message is printed. */
const EXAMPLES = 3;

/** A problem whose message is printed, and the other problems with the same cause, whose messages are not. */
export interface Group {
  first: Problem;
  others: readonly Problem[];
}

/**
 * Groups warnings with the same cause if there are more than 20. A group is at the position of its first problem. Every other problem is a
 * group of its own. Errors are never grouped, since each must be fixed.
 */
export function groupProblems(problems: readonly Problem[]): Group[] {
  const byCause = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = keyOf(problem);
    if (key === undefined) continue;
    const same = byCause.get(key) ?? [];
    same.push(problem);
    byCause.set(key, same);
  }
  return problems.flatMap((problem): Group[] => {
    const same = byCause.get(keyOf(problem) ?? "") ?? [];
    if (same.length <= MAX_SEPARATE) return [{ first: problem, others: [] }];
    return same[0] === problem ? [{ first: problem, others: same.slice(1) }] : [];
  });
}

/** Returns two of the other problems in a group as examples, from different files if possible. */
export function examplesOf({ first, others }: Group): Problem[] {
  const files = new Set([first.file]);
  const elsewhere = others.filter(({ file }) => !files.has(file) && files.add(file));
  return [...elsewhere, ...others.filter((each) => !elsewhere.includes(each))].slice(0, EXAMPLES - 1);
}

function keyOf({ severity, kind, cause }: Problem): string | undefined {
  return severity === "warning" && cause !== undefined ? `${kind}: ${cause}` : undefined;
}
