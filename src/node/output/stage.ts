import { existsSync, mkdirSync, rmdirSync } from "node:fs";
import { join } from "node:path";
import { readBuildRecord } from "./buildRecord.ts";
import { applyChanges, recoverOutput, removeStaging, STAGING_FOLDER, stagedFiles } from "./journal.ts";
import { shownPath } from "../diagnostics/systemErrors/describeSystemError.js";
import { openOutputFolder } from "./outputFolder.ts";
import { isLockStale, OUTPUT_LOCK_FILE, lockOutput } from "./outputLock.ts";
import { planChanges } from "./planChanges.ts";

/** A staging folder, to which a build writes new files before it changes the output. */
export interface Stage {
  /** Absolute path of the output folder, with symbolic links resolved. */
  outDir: string;
  /** Absolute path of the folder for staged files. */
  folder: string;
  /**
   * Moves staged files to the output folder, and removes files of earlier builds that the new site does not have.
   * @param files Paths of all files of the site. Files that are not staged are already in the output.
   * @param staged Paths of the staged files.
   * @returns Paths that no build wrote, which remain unchanged. Folders end with `/`.
   */
  apply(files: Iterable<string>, staged: Iterable<string>): string[];
  /**
   * Releases the lock, removes staged files, and removes the output folder if it is empty. If `apply` failed while it changed the output,
   * staged files remain, and the next command completes the changes.
   */
  close(): void;
}

/**
 * Opens a staging folder for `outDir`. Waits while another build holds the lock of the output folder. Then recovers the folder if the
 * previous build was killed.
 * @param inputs Absolute paths of folders that the build reads.
 */
export async function openStage(outDir: string, inputs: readonly string[]): Promise<Stage> {
  const folder = openOutputFolder(outDir, inputs);
  const shown = shownPath(outDir);
  const lock = await lockOutput(folder, {
    onWait: () => console.log(`Another build is writing to ${shown}; waiting until it ends.`),
  });
  let isApplying = false;
  let previous: ReadonlySet<string>;
  const close = () => {
    if (!isApplying) removeStaging(folder);
    lock.release();
    removeIfEmpty(folder);
  };
  try {
    if (recoverOutput(folder) === "completed") console.log(`Completed an interrupted build of ${shown}.`);
    previous = readBuildRecord(folder);
    mkdirSync(stagedFiles(folder), { recursive: true });
  } catch (cause) {
    lock.release();
    throw cause;
  }
  return {
    outDir: folder,
    folder: stagedFiles(folder),
    apply(files, staged) {
      const sites = { previous, next: new Set(files), staged: new Set(staged) };
      const { changes, others } = planChanges(folder, sites);
      isApplying = true;
      applyChanges(folder, changes);
      isApplying = false;
      return others;
    },
    close,
  };
}

/** Recovers an output folder before it is served, if a build of it was killed. Does nothing while another process
 * holds the lock. */
export async function recoverKilledBuild(outDir: string): Promise<void> {
  const isLocked = existsSync(join(outDir, OUTPUT_LOCK_FILE));
  const isLeft = isLocked ? isLockStale(outDir) : existsSync(join(outDir, STAGING_FOLDER));
  if (!isLeft) return;
  const lock = await lockOutput(outDir);
  try {
    recoverOutput(outDir);
  } finally {
    lock.release();
  }
}

/** Removes the output folder if it is empty, for example because a failed build created it. */
function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // The folder is not empty, or is a mount point.
  }
}
