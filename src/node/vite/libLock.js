// @ts-check
// Plain JavaScript, because it runs before lib/ is built.
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** Interval at which a waiting process checks the lock, in milliseconds. */
const POLL = 100;

/** Time after which a lock without a process id is stale, in milliseconds. Its process was killed before it wrote the id. */
const MAX_EMPTY = 10_000;

/**
 * Runs a function while this process holds a lock. Waits while another process holds it. Replaces the lock of a process that no longer
 * exists.
 * @template T
 * @param {string} file Path of the lock file, which contains the id of the process that holds the lock.
 * @param {() => T} run
 * @param {() => void} onWait Called once if another process holds the lock.
 * @returns {Promise<T>}
 */
export async function withLock(file, run, onWait) {
  let isWaiting = false;
  while (!tryLock(file)) {
    if (isStale(file)) removeStale(file);
    else {
      if (!isWaiting) onWait();
      isWaiting = true;
      await sleep(POLL);
    }
  }
  try {
    return run();
  } finally {
    rmSync(file, { force: true });
  }
}

/**
 * Whether a process exists.
 * @param {number} pid
 */
export function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    // EPERM means that the process belongs to another user.
    return /** @type {NodeJS.ErrnoException} */ (cause).code === "EPERM";
  }
}

/** @param {string} file */
function tryLock(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (cause) {
    if (/** @type {NodeJS.ErrnoException} */ (cause).code !== "EEXIST") throw cause;
    return false;
  }
}

/** @param {string} file */
function isStale(file) {
  try {
    const pid = Number(readFileSync(file, "utf8"));
    return pid === 0 ? Date.now() - statSync(file).mtimeMs > MAX_EMPTY : !isRunning(pid);
  } catch (cause) {
    if (/** @type {NodeJS.ErrnoException} */ (cause).code !== "ENOENT") throw cause;
    // The lock was released.
    return false;
  }
}

/**
 * Removes a stale lock. Renames it first, so that only one of several waiting processes succeeds. If the renamed lock turns out to be a
 * newer one, restores it.
 * @param {string} file
 */
function removeStale(file) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (cause) {
    if (/** @type {NodeJS.ErrnoException} */ (cause).code !== "ENOENT") throw cause;
    return;
  }
  if (isStale(aside)) rmSync(aside);
  else renameSync(aside, file);
}
