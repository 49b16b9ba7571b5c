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
import { shownPath } from "../diagnostics/systemErrors/describeSystemError.js";

/** Folder for staged files. It is inside the output folder, so that files can be moved even if the output folder is a mount point. */
export const STAGING_FOLDER = ".maru-staging";

/** Changes to an output folder, in the order in which they are applied. Paths are relative to the folder, with `/`. */
export interface Changes {
  /**
   * Files of earlier builds that are removed first, because they block files of the new site. Either their path becomes a folder, or one of
   * their parent folders becomes a file.
   */
  clear: string[];
  /** Files that are moved from the staging folder. */
  write: string[];
  /** Files of `write` that do not replace an existing file. */
  add: string[];
  /** Other files of earlier builds that the new site does not have. They are removed last. */
  remove: string[];
}

/** Returns the absolute path of the folder of staged files. */
export function stagedFiles(outDir: string): string {
  return join(outDir, STAGING_FOLDER, "files");
}

/**
 * Applies changes to an output folder. Writes them to a journal first, so that {@link recoverOutput} can complete them if the build is
 * killed.
 */
export function applyChanges(outDir: string, changes: Changes): void {
  const file = journalOf(outDir);
  writeFileSync(`${file}.new`, JSON.stringify(changes));
  renameSync(`${file}.new`, file);
  finish(outDir, changes);
}

/**
 * Recovers an output folder after a killed build. If there is a journal, completes its changes; otherwise deletes staged files. The caller
 * must hold the lock of the folder.
 * @returns `undefined` if there is nothing to recover.
 */
export function recoverOutput(outDir: string): "completed" | "discarded" | undefined {
  if (!existsSync(join(outDir, STAGING_FOLDER))) return undefined;
  const journal = readJournal(outDir);
  if (journal) finish(outDir, journal);
  else removeStaging(outDir);
  return journal ? "completed" : "discarded";
}

/** Removes the staging folder if it exists. */
export function removeStaging(outDir: string): void {
  rmSync(join(outDir, STAGING_FOLDER), { recursive: true, force: true, maxRetries: 3 });
}

/** Applies the changes. Every step can be repeated, because a killed build may already have done it. */
function finish(outDir: string, { clear, write, add, remove }: Changes): void {
  const record = new Set(readBuildRecord(outDir));
  writeBuildRecord(outDir, [...record, ...write]);
  for (const path of clear) removeFile(outDir, path);
  const added = new Set(add);
  const createdFolders = new Set<string>();
  for (const path of write) {
    const from = join(stagedFiles(outDir), path);
    const to = join(outDir, path);
    // A killed build has already moved this file.
    if (!existsSync(from)) continue;
    if (added.has(path) && isPresent(to)) throw appeared(to);
    const folder = dirname(to);
    if (!createdFolders.has(folder)) mkdirSync(folder, { recursive: true });
    createdFolders.add(folder);
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
    `${shownPath(path)} was written by another program during the build; move it and build again, which completes this build first.`,
  );
}

/** Removes a file, and its parent folders that become empty. */
function removeFile(outDir: string, path: string): void {
  if (!lstatSync(join(outDir, path), { throwIfNoEntry: false })?.isFile()) return;
  unlinkSync(join(outDir, path));
  for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
    try {
      rmdirSync(join(outDir, path.slice(0, end)));
    } catch {
      // The folder is not empty, or does not exist.
      return;
    }
  }
}

function journalOf(outDir: string): string {
  return join(outDir, STAGING_FOLDER, "journal.json");
}

/** Reads the journal. Returns `undefined` if there is none: the build was killed before it changed the output. */
function readJournal(outDir: string): Changes | undefined {
  const file = journalOf(outDir);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Changes) : undefined;
}
