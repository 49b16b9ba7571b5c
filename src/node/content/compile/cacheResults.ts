import { readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { CompiledFile } from "../document.ts";
import type { CompileFiles, CompileJob } from "./job.ts";
import { readResult } from "./resultCache.ts";

/**
 * Unused entries are removed only if the cache folder contains more than two entries per job plus this number. Unused entries are, for
 * example, results for previous versions of posts.
 */
const SPARE = 1000;

/**
 * Wraps a compile function, so that it receives only jobs whose results are not in the cache. The first call must contain all jobs of the
 * site, because it may remove the cached results of all other jobs.
 */
export function withResultCache(compileFiles: CompileFiles, folder: string): CompileFiles {
  let isFirst = true;
  return async (jobs) => {
    if (isFirst) dropUnused(folder, jobs);
    isFirst = false;
    const results = jobs.map(({ key }) => readResult(folder, key));
    const left = jobs.filter((_, index) => !results[index]);
    const made = (await compileFiles(left)).values();
    return results.map((result) => result ?? (made.next().value as CompiledFile));
  };
}

/**
 * Removes cached results of other versions of the code. If there are too many entries, also removes those of jobs that are not in `jobs`.
 */
function dropUnused(folder: string, jobs: readonly Pick<CompileJob, "key">[]): void {
  for (const name of namesIn(dirname(folder)))
    if (name !== basename(folder)) drop(join(dirname(folder), name));
  const cached = namesIn(folder);
  if (cached.length <= 2 * jobs.length + SPARE) return;
  const used = new Set(jobs.map(({ key }) => key));
  for (const name of cached) if (!used.has(name)) drop(join(folder, name));
}

/**
 * Removes a file or folder. A failure is ignored, for example if another build is writing to it or another user owns it. The next build
 * tries again.
 */
function drop(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // A failure is harmless, because unused entries are not read.
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
