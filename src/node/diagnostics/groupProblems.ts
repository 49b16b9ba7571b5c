import type { Problem } from "./problem.ts";

/** Warnings of one cause of which each is printed; more than so many are printed as one. */
const MOST = 20;

/** Examples of a group, the one whose message is printed included. */
const EXAMPLES = 3;

/** A problem, and others of its cause that are not printed. */
export interface Group {
  first: Problem;
  others: readonly Problem[];
}

/**
 * Puts the warnings of one cause together where they are many, in the place of the first; each other problem is a group of its own. The
 * cause is that of the problem, not its words. An error is never left out: each must be fixed.
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
    if (same.length <= MOST) return [{ first: problem, others: [] }];
    return same[0] === problem ? [{ first: problem, others: same.slice(1) }] : [];
  });
}

/** Where the other examples of a group are: in files of their own, if there are so many. */
export function examplesOf({ first, others }: Group): Problem[] {
  const files = new Set([first.file]);
  const elsewhere = others.filter(({ file }) => !files.has(file) && files.add(file));
  return [...elsewhere, ...others.filter((each) => !elsewhere.includes(each))].slice(0, EXAMPLES - 1);
}

function keyOf({ severity, kind, cause }: Problem): string | undefined {
  return severity === "warning" && cause !== undefined ? `${kind}: ${cause}` : undefined;
}
