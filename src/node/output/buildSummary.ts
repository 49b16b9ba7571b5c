import type { DetectedDialect } from "../markdown/dialects/detectDialects.ts";
import type { OutputSize } from "./outputRecord.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { count } from "../diagnostics/printProblems.ts";
import type { CompiledSite } from "../site/compiledSite.ts";

/** The result of a build. */
export interface Built {
  site: CompiledSite;
  problems: readonly Problem[];
  /** Dialects that were detected from files of other engines. */
  detected: readonly DetectedDialect[];
  /** The output folder, as shown to the author. */
  folder: string;
  output: OutputSize;
  /** Paths of files and folders in the output folder that no build wrote. */
  others: readonly string[];
  seconds: number;
}

/** Returns the summary that a build prints at its end. */
export function summarizeBuild({ site, problems, detected, folder, output, others, seconds }: Built): string {
  const { manifest, showsDrafts } = site;
  const of = (severity: Problem["severity"]) =>
    problems.filter((problem) => problem.severity === severity).length;
  const [errors, warnings] = [of("error"), of("warning")];
  const lines: [label: string, text: string][] = [
    ["posts", String(manifest.posts.length)],
    ["pages", String(manifest.pages.length)],
    showsDrafts
      ? ["drafts", `${describeHidden(site)}, shown with --drafts or DRAFTS=1; do not publish this`]
      : ["hidden", describeHidden(site)],
    ...(detected.length > 0 ? [["dialect", describeDialects(detected)] as [string, string]] : []),
    ...(site.leftOut.length > 0 ? [["left out", describeLeftOut(site.leftOut)] as [string, string]] : []),
    ["output", `${count(output.files, "file")}, ${formatBytes(output.bytes)}`],
    ...(others.length > 0 ? [["others", describeOthers(others)] as [string, string]] : []),
    ...(errors > 0
      ? [["errors", `${errors}, listed above; affected files are left out`] as [string, string]]
      : []),
    ["warnings", warnings > 0 ? `${warnings}, listed above` : "0"],
    ["time", `${seconds.toFixed(1)} s`],
  ];
  const width = Math.max(...lines.map(([label]) => label.length));
  return ["", folder, ...lines.map(([label, text]) => `  ${label.padEnd(width)}  ${text}`)].join("\n");
}

/** Describes the hidden posts, such as `2 drafts`, or `3: 2 drafts, 1 after 2025-01-22`. */
function describeHidden({ hidden, expired = [], future }: CompiledSite): string {
  const waiting = future?.files.length ?? 0;
  const parts = [
    ...(hidden > 0 ? [count(hidden, "draft")] : []),
    ...(expired.length > 0 ? [`${expired.length} expired`] : []),
    ...(future && waiting > 0 ? [`${waiting} after ${future.today}`] : []),
  ];
  const total = parts.length > 1 ? `${hidden + expired.length + waiting}: ` : "";
  return total + (parts.join(", ") || "0");
}

/** Describes the detected dialects, such as `hugo (hugo.toml), obsidian (.obsidian)`. */
function describeDialects(detected: readonly DetectedDialect[]): string {
  return detected.map(({ dialect, from }) => `${dialect} (${from})`).join(", ");
}

/** Maximum number of paths that are listed. */
const MAX_LISTED = 3;

/** Returns which files are not published, and why: `README.md, AGENTS.md: about the repository; …`. */
export function describeLeftOut(files: readonly string[]): string {
  const listed = files.slice(0, MAX_LISTED).join(", ");
  const rest = files.length > MAX_LISTED ? ` and ${files.length - MAX_LISTED} more` : "";
  return `${listed}${rest}: about the repository; to publish such a file as a post, add front matter`;
}

function describeOthers(paths: readonly string[]): string {
  const listed = paths.slice(0, MAX_LISTED).join(", ");
  const rest = paths.length > MAX_LISTED ? ", …" : "";
  return `${paths.length}, not written by a build and not changed: ${listed}${rest}`;
}

function formatBytes(bytes: number): string {
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(0)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
