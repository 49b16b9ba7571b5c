import type { Problem } from "./problem.ts";

/** Changes to the problems after a file is saved. */
interface Changed {
  added: Problem[];
  /** Number of problems that were fixed. */
  fixed: number;
}

/** Compares the problems before and after a file is saved. A problem that moved to another line of its file counts as unchanged. */
export function compareProblems(before: readonly Problem[], after: readonly Problem[]): Changed {
  const left = new Map<string, number>();
  for (const problem of before) left.set(keyOf(problem), (left.get(keyOf(problem)) ?? 0) + 1);
  const added = after.filter((problem) => {
    const number = left.get(keyOf(problem)) ?? 0;
    left.set(keyOf(problem), Math.max(0, number - 1));
    return number === 0;
  });
  return { added, fixed: [...left.values()].reduce((sum, number) => sum + number, 0) };
}

function keyOf({ severity, kind, file, message }: Problem): string {
  return [severity, kind, file, message].join("\n");
}
