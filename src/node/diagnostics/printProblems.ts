import { relative } from "node:path";
import { examplesOf, type Group, groupProblems } from "./groupProblems.ts";
import { formatProblem, KINDS, type Problem } from "./problem.ts";

/** Whether one of the problems is an error. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === "error");
}

/** Prints problems to stderr in the given order, with paths that a terminal can open. */
export function printProblems(
  problems: readonly Problem[],
  contentFolder: string,
  options?: FormatOptions,
): void {
  if (problems.length === 0) return;
  console.error(formatProblems(problems, relative(process.cwd(), contentFolder), options));
}

interface FormatOptions {
  /** Whether each warning is printed, even if more than 20 have the same cause. Default: false. */
  all?: boolean | undefined;
}

/** Returns one line for each problem or group of warnings with the same cause. An empty line separates the problems of different files. */
export function formatProblems(
  problems: readonly Problem[],
  folder: string,
  { all = false }: FormatOptions = {},
): string {
  const groups = all ? problems.map((first): Group => ({ first, others: [] })) : groupProblems(problems);
  return groups
    .map((group, index) => {
      const isNext = index > 0 && groups[index - 1]?.first.file !== group.first.file;
      return `${isNext ? "\n" : ""}${formatGroup(group, folder)}`;
    })
    .join("\n");
}

function formatGroup(group: Group, folder: string): string {
  const line = formatProblem(group.first, folder);
  if (group.others.length === 0) return line;
  const examples = examplesOf(group).map(({ file, line: at }) => `${file}:${at}`);
  const total = group.others.length + 1;
  return `${line} (${total} warnings have this cause, as in ${examples.join(" and ")}; \`--all\` prints each)`;
}

/** Returns the number of problems of each kind. Kinds without problems are absent. */
export function countKinds(problems: readonly Problem[]): Partial<Record<Problem["kind"], number>> {
  const counts = KINDS.map(
    (kind) => [kind, problems.filter((problem) => problem.kind === kind).length] as const,
  );
  return Object.fromEntries(counts.filter(([, number]) => number > 0));
}

/** Returns a number with its noun: `2 posts`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
