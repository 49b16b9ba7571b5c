import { count } from "../diagnostics/printProblems.ts";
import { type Problem } from "../diagnostics/problem.ts";
import type { CompiledSite } from "./compiledSite.ts";

/** Returns a summary such as `18 posts, 2 pages, 1 draft; 2 warnings`. */
export function describeSite(
  { manifest, hidden, expired = [], future, showsDrafts }: CompiledSite,
  problems: readonly Problem[],
): string {
  const of = (severity: Problem["severity"]) =>
    problems.filter((problem) => problem.severity === severity).length;
  const found = [count(of("error"), "error"), count(of("warning"), "warning")].filter(
    (part) => !part.startsWith("0"),
  );
  const parts = [count(manifest.posts.length, "post"), count(manifest.pages.length, "page")];
  if (hidden > 0) parts.push(count(hidden, "draft") + (showsDrafts ? " among them" : ""));
  if (expired.length > 0) parts.push(`${expired.length} expired${showsDrafts ? ", shown nevertheless" : ""}`);
  if (future && future.files.length > 0) {
    parts.push(
      `${future.files.length} after ${future.today}, ${showsDrafts ? "shown already" : "not shown yet"}`,
    );
  }
  return [parts.join(", "), found.join(", ")].filter(Boolean).join("; ");
}
