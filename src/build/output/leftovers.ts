import { existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";

/** A folder in which an output is made, and one in which the output before it waits until it is removed. */
type Role = "building" | "former";

/** In milliseconds: whether a build on another machine, or in a container, runs still cannot be asked; none takes as long. */
const LONGEST = 24 * 60 * 60 * 1000;

/**
 * In milliseconds: between its two renames no build takes as long. Without it, an output would stay away where the number of the build that
 * moved it was given to another process since. A build that runs after all puts its own in its place.
 */
const LONGEST_SWAP = 10_000;

/** A folder of this process beside the output: `.dist.building-host-1234`. */
export function folderBeside(outDir: string, role: Role): string {
  return join(dirname(outDir), `.${basename(outDir)}.${role}-${hostname()}-${process.pid}`);
}

/**
 * Cleans up after builds that were stopped half-way: where one had moved the output away and put nothing in its place, it is put back;
 * what others left is removed. Nothing of a build that still runs is touched.
 */
export function clearLeftovers(outDir: string): void {
  const found = findFolders(outDir);
  const left = found.filter((folder) => !isRunning(folder));
  const [former] = found
    .filter(
      (each) => each.role === "former" && (left.includes(each) || Date.now() - each.moved > LONGEST_SWAP),
    )
    .toSorted((a, b) => b.changed - a.changed);
  if (former && !existsSync(outDir)) renameSync(former.path, outDir);
  for (const { path } of left) rmSync(path, { recursive: true, force: true, maxRetries: 3 });
}

interface Leftover {
  path: string;
  role: string;
  host: string;
  pid: number;
  /** Milliseconds of the clock: of its entries, and of its own name. */
  changed: number;
  moved: number;
}

function findFolders(outDir: string): Leftover[] {
  const parent = dirname(outDir);
  const start = `.${basename(outDir)}.`;
  const names = existsSync(parent) ? readdirSync(parent) : [];
  return names.flatMap((name) => {
    const [, role, host, pid] = /^(building|former)-(.+)-(\d+)$/.exec(name.slice(start.length)) ?? [];
    const path = join(parent, name);
    const found = statSync(path, { throwIfNoEntry: false });
    if (!name.startsWith(start) || role === undefined || host === undefined || !found) return [];
    return [{ path, role, host, pid: Number(pid), changed: found.mtimeMs, moved: found.ctimeMs }];
  });
}

function isRunning({ host, pid, changed }: Leftover): boolean {
  if (host !== hostname()) return Date.now() - changed < LONGEST;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    // One of another user.
    return (cause as NodeJS.ErrnoException).code === "EPERM";
  }
}
