import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Held by the one build that may change the folder it is in. */
export const OUTPUT_LOCK_FILE = ".maru-lock";

/** In milliseconds: how often a build shows that it still runs, and how often another one looks. */
const TIMES = { heartbeat: 1000, poll: 50 };

interface LockOptions {
  /** Called once if another build holds the lock. */
  onWait?: () => void;
  /** Milliseconds after which a build that doesn't show that it still runs has ended. */
  silence?: number;
}

export interface OutputLock {
  /** Lets the next build change the folder. */
  release(): void;
}

interface Owner {
  host: string;
  pid: number;
}

/**
 * Waits until no other build changes `outDir`, and keeps others from it. A build that was killed leaves its lock: its process is gone, or on
 * another machine or in another container, where processes can't be asked for, its lock has not changed for 15 seconds.
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
      // A build that was suspended for long has lost its lock to another.
      if (owner?.pid === process.pid && owner.host === hostname()) rmSync(file, { force: true });
    },
  };
}

/** Whether a build that was killed left its lock. False while one runs, or where that can't be known at once. */
export function isLockStale(outDir: string): boolean {
  return hasEnded(join(outDir, OUTPUT_LOCK_FILE));
}

function tryCreate(file: string): boolean {
  try {
    writeFileSync(file, JSON.stringify({ host: hostname(), pid: process.pid } satisfies Owner), {
      flag: "wx",
    });
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw cause;
  }
}

function hasEnded(file: string): boolean {
  const owner = readOwner(file);
  if (owner?.host !== hostname()) return false;
  try {
    process.kill(owner.pid, 0);
    return false;
  } catch (cause) {
    // EPERM: a process of another user.
    return (cause as NodeJS.ErrnoException).code === "ESRCH";
  }
}

/** The lock may be released meanwhile, or be half written. */
function readOwner(file: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Owner;
  } catch {
    return undefined;
  }
}

/** Of several builds that wait, one renames the lock; a lock that is not the one that was looked at is put back. */
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
    // Removed by hand: nobody waits for it.
  }
}
