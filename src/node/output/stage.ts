import { existsSync, mkdirSync, rmdirSync } from "node:fs";
import { join } from "node:path";
import { readBuildRecord } from "./buildRecord.ts";
import { applyChanges, recoverOutput, removeStaging, STAGING_FOLDER, stagedFiles } from "./journal.ts";
import { openOutputFolder, showPath } from "./outputFolder.ts";
import { isLockStale, OUTPUT_LOCK_FILE, lockOutput } from "./outputLock.ts";
import { planChanges } from "./planChanges.ts";

/** Where a build writes what is new, before it changes the output. */
export interface Stage {
  /** Absolute path of the output folder, with symbolic links followed. */
  outDir: string;
  /** Absolute path of the folder for staged files. */
  folder: string;
  /**
   * Makes the output the new site.
   * @param files Paths of all its files; those that are not staged are in the output already.
   * @returns What no build wrote, and stays: folders end with `/`.
   */
  apply(files: Iterable<string>, staged: Iterable<string>): string[];
  /** Removes what is staged, unless it was begun to be applied: then the next command completes that. */
  close(): void;
}

/**
 * Opens a stage for `outDir`, once no other build changes it, and completes or discards what a killed build left.
 * @param inputs Absolute paths of folders that the build reads.
 */
export async function openStage(outDir: string, inputs: readonly string[]): Promise<Stage> {
  const folder = openOutputFolder(outDir, inputs);
  const shown = showPath(outDir);
  const lock = await lockOutput(folder, {
    onWait: () => console.log(`Another build writes to ${shown}; waiting for its end.`),
  });
  let isApplying = false;
  let former: ReadonlySet<string>;
  const close = () => {
    if (!isApplying) removeStaging(folder);
    lock.release();
    removeIfEmpty(folder);
  };
  try {
    if (recoverOutput(folder) === "completed") console.log(`Completed an interrupted build of ${shown}.`);
    former = readBuildRecord(folder);
    mkdirSync(stagedFiles(folder), { recursive: true });
  } catch (cause) {
    lock.release();
    throw cause;
  }
  return {
    outDir: folder,
    folder: stagedFiles(folder),
    apply(files, staged) {
      const sites = { former, next: new Set(files), staged: new Set(staged) };
      const { changes, others } = planChanges(folder, sites);
      isApplying = true;
      applyChanges(folder, changes);
      isApplying = false;
      return others;
    },
    close,
  };
}

/** Completes or discards what a killed build left in an output that is about to be served. Writes nothing if there is nothing left. */
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

/** A build that failed leaves no new folder. */
function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It has a site, or is a mount point.
  }
}
