import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Day } from "../../shared/content/calendarDay.ts";
import type { Document } from "./document.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { SETTINGS_FILE } from "../files/settingsFile.ts";
import { today } from "./today.ts";

/** Dates from the Git history of a content folder. */
export interface GitDates {
  /** Day of the last revision of each file. Keys are paths relative to the content folder, in NFC. */
  days: ReadonlyMap<string, Day>;
  problems: Problem[];
}

interface GitHistoryOptions {
  contentFolder: string;
  /** IANA name of the time zone that determines the day of a commit. */
  timeZone: string;
  /** Line of the setting in `site.yaml` that enables dates from Git. */
  line: number;
}

/** Maximum size of Git's output, in bytes. Each change of a file takes about 100 bytes. */
const MAX_OUTPUT = 2 ** 29;

/** Separates commits in Git's output. No path contains this character. */
const COMMIT = "\u0001";

/**
 * Reads the day of the last commit that changed each file, from the committer date. The first commit of a file is its publication, not a
 * revision. Moving an unchanged file is not a revision either. A file that is added again after it was deleted is a new file. Returns a
 * warning and no days if the history cannot be read or is incomplete.
 */
export async function readGitDates({ contentFolder, timeZone, line }: GitHistoryOptions): Promise<GitDates> {
  const git = async (...options: string[]) => {
    const run = promisify(execFile);
    const env = { ...process.env, LC_ALL: "C" };
    return (await run("git", options, { cwd: contentFolder, maxBuffer: MAX_OUTPUT, env })).stdout;
  };
  const warn = (found: string): GitDates => {
    const message = `updated: ${found}; until then, only posts whose front matter sets \`updated\` show a date of revision`;
    return {
      days: new Map(),
      problems: [{ severity: "warning", kind: "settings", file: SETTINGS_FILE, line, message }],
    };
  };
  try {
    if ((await git("rev-parse", "--is-shallow-repository")).trim() === "true") {
      return warn(
        "the repository is a shallow clone, which lacks most of the history; fetch all of it with `git fetch --unshallow`, or in a workflow with `fetch-depth: 0` of actions/checkout",
      );
    }
    const options = ["--no-show-signature", "--relative", "--name-status", "-M100%", "-z"];
    const log = await git("log", ...options, `--format=tformat:${COMMIT}%ct`, "--", ".");
    const days = lastChanges(log).map(([file, seconds]) => {
      return [file, today(timeZone, { SOURCE_DATE_EPOCH: seconds }) as Day] as const;
    });
    return { days: new Map(days), problems: [] };
  } catch (cause) {
    const { code, stderr = "" } = cause as { code?: unknown; stderr?: string };
    if (code === "ENOENT") return warn("git is not installed; install it");
    const [firstLine = ""] = stderr.split("\n");
    if (/not a git repository/.test(firstLine)) {
      return warn(
        "the content folder is not in a git repository; create one with `git init`, or remove `updated`",
      );
    }
    if (/does not have any commits/.test(stderr)) return { days: new Map(), problems: [] };
    return warn(
      `git cannot read the history (${firstLine || String(code)}); fix the cause, or remove \`updated\``,
    );
  }
}

/**
 * Returns the files that were changed after their first commit, with the time of their last change in seconds since 1970.
 * @param log Output of `git log -z --name-status`, newest commit first.
 */
export function lastChanges(log: string): [file: string, seconds: string][] {
  /**
   * Current paths of files by their paths at the commit that is being read. `undefined` if a later commit deleted the file, or moved
   * another file to the path: then the older file no longer exists.
   */
  const names = new Map<string, string | undefined>();
  const nameNow = (path: string) => (names.has(path) ? names.get(path) : path);
  const changes = new Map<string, { last: string; count: number }>();
  for (const commit of log.split(COMMIT).slice(1)) {
    const [seconds = "", ...parts] = commit.split("\0");
    const moves: [from: string, to: string][] = [];
    const deleted: string[] = [];
    for (let index = 0; index < parts.length; index++) {
      const status = parts[index]?.trim() ?? "";
      const path = parts[index + 1]?.normalize("NFC") ?? "";
      if (status.startsWith("R")) {
        moves.push([path, parts[index + 2]?.normalize("NFC") ?? ""]);
        index += 2;
      } else if (/^[AMTD]/.test(status)) {
        const name = nameNow(path);
        const { last = seconds, count = 0 } = changes.get(name ?? "") ?? {};
        if (status === "D") deleted.push(path);
        else if (name !== undefined) changes.set(name, { last, count: count + 1 });
        index += 1;
      }
    }
    // All current names are looked up before any is changed, because two files may have exchanged their names.
    const moved = moves.map(([from, to]) => [from, nameNow(to)] as const);
    for (const path of [...moves.map(([, to]) => to), ...deleted]) names.set(path, undefined);
    for (const [from, name] of moved) names.set(from, name);
  }
  return [...changes].flatMap(([file, { last, count }]) => (count > 1 ? [[file, last]] : []));
}

/** Sets the day of the last revision of documents that do not set one themselves. Ignores a day that is not after the document's date. */
export function withRevisions(documents: readonly Document[], { days }: GitDates): Document[] {
  return documents.map((document) => {
    const day = days.get(document.file);
    const isRevised = day !== undefined && !document.updated && day > (document.date ?? "");
    return isRevised ? { ...document, updated: day } : document;
  });
}
