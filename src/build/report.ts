import { relative } from "node:path";
import { formatProblem, type Problem } from "./problem.ts";
import type { CompiledSite } from "./site.ts";

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === "error");
}

/** Prints problems with paths a terminal can open. */
export function printProblems(problems: readonly Problem[], contentFolder: string): void {
  const folder = relative(process.cwd(), contentFolder);
  for (const problem of problems) console.error(formatProblem(problem, folder));
}

/** `18 posts, 2 pages, 1 draft; 2 warnings`. */
export function describeSite(
  { manifest, hidden, future }: CompiledSite,
  problems: readonly Problem[],
): string {
  const of = (severity: Problem["severity"]) =>
    problems.filter((problem) => problem.severity === severity).length;
  const found = [count(of("error"), "error"), count(of("warning"), "warning")].filter(
    (part) => !part.startsWith("0"),
  );
  const parts = [count(manifest.posts.length, "post"), count(manifest.pages.length, "page")];
  if (hidden > 0) parts.push(count(hidden, "draft"));
  if (future && future.count > 0) parts.push(`${future.count} after ${future.today}, not shown yet`);
  return [parts.join(", "), found.join(", ")].filter(Boolean).join("; ");
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
