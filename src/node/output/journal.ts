import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { ContentError } from "../diagnostics/errors.js";
import { readBuildRecord, writeBuildRecord } from "./buildRecord.ts";
import { showPath } from "./outputFolder.ts";

/** In the output folder, so that its files can be moved, not copied, if that is a mount point. */
export const STAGING_FOLDER = ".maru-staging";

/** What is done to an output folder, in this order. Paths are from the folder, with `/`. */
export interface Changes {
  /** Files of earlier builds where the site needs a folder, or in a folder where it needs a file. */
  clear: string[];
  /** Files that are moved from the staging folder. */
  write: string[];
  /** Which of them have no file to replace. */
  add: string[];
  /** Files of earlier builds that the site no longer has. */
  remove: string[];
}

/** Folder of staged files. */
export function stagedFiles(outDir: string): string {
  return join(outDir, STAGING_FOLDER, "files");
}

/**
 * Makes the changes. They are noted first: a build that is killed before changed nothing, and after it {@link recoverOutput} does the rest.
 */
export function applyChanges(outDir: string, changes: Changes): void {
  const file = journalOf(outDir);
  writeFileSync(`${file}.new`, JSON.stringify(changes));
  renameSync(`${file}.new`, file);
  finish(outDir, changes);
}

/** Completes what a killed build had begun to apply, or discards what it had staged. The caller holds the output's lock. */
export function recoverOutput(outDir: string): "completed" | "discarded" | undefined {
  if (!existsSync(join(outDir, STAGING_FOLDER))) return undefined;
  const journal = readJournal(outDir);
  if (journal) finish(outDir, journal);
  else removeStaging(outDir);
  return journal ? "completed" : "discarded";
}

export function removeStaging(outDir: string): void {
  rmSync(join(outDir, STAGING_FOLDER), { recursive: true, force: true, maxRetries: 3 });
}

/** Every step can be repeated. */
function finish(outDir: string, { clear, write, add, remove }: Changes): void {
  const record = new Set(readBuildRecord(outDir));
  writeBuildRecord(outDir, [...record, ...write]);
  for (const path of clear) removeFile(outDir, path);
  const added = new Set(add);
  const made = new Set<string>();
  for (const path of write) {
    const from = join(stagedFiles(outDir), path);
    const to = join(outDir, path);
    // Moved already, by the build that was killed.
    if (!existsSync(from)) continue;
    if (added.has(path) && isPresent(to)) throw appeared(to);
    const folder = dirname(to);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    renameSync(from, to);
  }
  for (const path of remove) removeFile(outDir, path);
  const removed = new Set([...clear, ...remove]);
  writeBuildRecord(
    outDir,
    [...record, ...write].filter((path) => !removed.has(path)),
  );
  removeStaging(outDir);
}

function isPresent(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function appeared(path: string): ContentError {
  return new ContentError(
    `${showPath(path)} was written by something else while the build ran; move it and build again, which completes this build first.`,
  );
}

/** Removes a file, and the folders above it that become empty. */
function removeFile(outDir: string, path: string): void {
  if (!lstatSync(join(outDir, path), { throwIfNoEntry: false })?.isFile()) return;
  unlinkSync(join(outDir, path));
  for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
    try {
      rmdirSync(join(outDir, path.slice(0, end)));
    } catch {
      // Not empty, or removed already.
      return;
    }
  }
}

function journalOf(outDir: string): string {
  return join(outDir, STAGING_FOLDER, "journal.json");
}

/** None if the build was killed before it changed anything. */
function readJournal(outDir: string): Changes | undefined {
  const file = journalOf(outDir);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Changes) : undefined;
}
