import type { DetectedDialect } from "../markdown/dialects/detectDialects.ts";
import type { OutputSize } from "./outputRecord.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { count } from "../diagnostics/printProblems.ts";
import type { CompiledSite } from "../site/compiledSite.ts";

/** What a build made. */
export interface Built {
  site: CompiledSite;
  problems: readonly Problem[];
  /** Engines whose syntax was read because of their files. */
  detected: readonly DetectedDialect[];
  /** Of the output, as it is named to its author. */
  folder: string;
  output: OutputSize;
  /** Paths in the output that no build wrote. */
  others: readonly string[];
  seconds: number;
}

/** What a build says at its end: a line each of posts, pages, what is hidden, the output, problems and time. */
export function summarizeBuild({ site, problems, detected, folder, output, others, seconds }: Built): string {
  const { manifest, showsDrafts } = site;
  const of = (severity: Problem["severity"]) =>
    problems.filter((problem) => problem.severity === severity).length;
  const [errors, warnings] = [of("error"), of("warning")];
  const lines: [label: string, text: string][] = [
    ["posts", String(manifest.posts.length)],
    ["pages", String(manifest.pages.length)],
    showsDrafts
      ? ["drafts", `${describeHidden(site)}, shown since DRAFTS=1 is set; do not publish this`]
      : ["hidden", describeHidden(site)],
    ...(detected.length > 0 ? [["dialect", describeDialects(detected)] as [string, string]] : []),
    ...(site.leftOut.length > 0 ? [["left out", describeLeftOut(site.leftOut)] as [string, string]] : []),
    ["output", `${count(output.files, "file")}, ${formatBytes(output.bytes)}`],
    ...(others.length > 0 ? [["others", describeOthers(others)] as [string, string]] : []),
    ...(errors > 0
      ? [["errors", `${errors}, named above; what has them is left out`] as [string, string]]
      : []),
    ["warnings", warnings > 0 ? `${warnings}, named above` : "0"],
    ["time", `${seconds.toFixed(1)} s`],
  ];
  const width = Math.max(...lines.map(([label]) => label.length));
  return ["", folder, ...lines.map(([label, text]) => `  ${label.padEnd(width)}  ${text}`)].join("\n");
}

/** `2 drafts`, or `3: 2 drafts, 1 after 2025-01-22`. */
function describeHidden({ hidden, expired = [], future }: CompiledSite): string {
  const waiting = future?.count ?? 0;
  const parts = [
    ...(hidden > 0 ? [count(hidden, "draft")] : []),
    ...(expired.length > 0 ? [`${expired.length} expired`] : []),
    ...(future && waiting > 0 ? [`${waiting} after ${future.today}`] : []),
  ];
  const total = parts.length > 1 ? `${hidden + expired.length + waiting}: ` : "";
  return total + (parts.join(", ") || "0");
}

/** `hugo (hugo.toml), obsidian (.obsidian)` */
function describeDialects(detected: readonly DetectedDialect[]): string {
  return detected.map(({ dialect, from }) => `${dialect} (${from})`).join(", ");
}

/** How many of them are named. */
const NAMED = 3;

/** `README.md, AGENTS.md`, and why. */
export function describeLeftOut(files: readonly string[]): string {
  const named = files.slice(0, NAMED).join(", ");
  const rest = files.length > NAMED ? ` and ${files.length - NAMED} more` : "";
  return `${named}${rest}: about the repository; with front matter they are posts`;
}

function describeOthers(paths: readonly string[]): string {
  const named = paths.slice(0, NAMED).join(", ");
  const rest = paths.length > NAMED ? ", …" : "";
  const verb = paths.length === 1 ? "stays" : "stay";
  return `${paths.length}, written by no build, ${verb}: ${named}${rest}`;
}

function formatBytes(bytes: number): string {
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(0)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
