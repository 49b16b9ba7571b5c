import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Lock file in an output folder. Only the process that created the lock file may change the folder. */
export const OUTPUT_LOCK_FILE = ".maru-lock";

/** Intervals at which a build updates its lock (`heartbeat`) and at which a waiting build checks it (`poll`), in milliseconds. */
const TIMES = { heartbeat: 1000, poll: 50 };

interface LockOptions {
  /** Called once if another build holds the lock. */
  onWait?: () => void;
  /** Time after which a lock without updates is stale, in milliseconds. Default: 15,000. */
  silence?: number;
}

/** A lock that the current build holds. */
export interface OutputLock {
  /** Releases the lock, so that another build can change the folder. */
  release(): void;
}

interface Owner {
  host: string;
  pid: number;
}

/**
 * Acquires the lock of an output folder. Waits while another build holds it. Replaces a stale lock: its process no longer exists, or the
 * lock was not updated for 15 seconds. The time limit is needed because processes on other machines and in containers cannot be checked.
 */
export async function lockOutput(
  outDir: string,
  { onWait, silence = 15_000 }: LockOptions = {},
): Promise<OutputLock> {
  const file = join(outDir, OUTPUT_LOCK_FILE);
  let seen = { stamp: Number.NaN, since: 0 };
  let isWaiting = false;
  while (!tryCreate(file)) {
    const stamp = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    if (stamp === undefined) continue;
    if (stamp !== seen.stamp) seen = { stamp, since: performance.now() };
    if (hasEnded(file) || performance.now() - seen.since > silence) removeStale(file, stamp);
    else {
      if (!isWaiting) onWait?.();
      isWaiting = true;
      await sleep(TIMES.poll);
    }
  }
  const heartbeat = setInterval(() => touch(file), TIMES.heartbeat);
  heartbeat.unref();
  return {
    release() {
      clearInterval(heartbeat);
      const owner = readOwner(file);
      // Another build may have replaced the lock while this process was suspended.
      if (owner?.pid === process.pid && owner.host === hostname()) rmSync(file, { force: true });
    },
  };
}

/** Whether a killed build left its lock. Returns false if there is no lock, or if its process is running or cannot be checked. */
export function isLockStale(outDir: string): boolean {
  return hasEnded(join(outDir, OUTPUT_LOCK_FILE));
}

/** Creates the lock file. Returns false if another build holds the lock, or if the folder of the lock had to be created first. */
function tryCreate(file: string): boolean {
  try {
    writeFileSync(file, JSON.stringify({ host: hostname(), pid: process.pid } satisfies Owner), {
      flag: "wx",
    });
    return true;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    // The build that held the lock failed and removed the empty folder.
    if (code === "ENOENT") mkdirSync(dirname(file), { recursive: true });
    else if (code !== "EEXIST") throw cause;
    return false;
  }
}

function hasEnded(file: string): boolean {
  const owner = readOwner(file);
  if (owner?.host !== hostname()) return false;
  try {
    process.kill(owner.pid, 0);
    return false;
  } catch (cause) {
    // EPERM means that the process belongs to another user.
    return (cause as NodeJS.ErrnoException).code === "ESRCH";
  }
}

/** Reads the owner of a lock; `undefined` if the lock was released or is not completely written. */
function readOwner(file: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Owner;
  } catch {
    return undefined;
  }
}

/**
 * Removes a stale lock. Renames it first, so that only one of several waiting builds succeeds. If the renamed lock turns out to be a newer
 * one, restores it.
 */
function removeStale(file: string, stamp: number): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (statSync(aside).mtimeMs === stamp) rmSync(aside);
    else renameSync(aside, file);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "ENOENT") throw cause;
  }
}

function touch(file: string): void {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // The lock no longer exists, for example because it was removed manually.
  }
}
