import { readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { CompiledFile } from "../document.ts";
import type { CompileFiles, CompileJob } from "./job.ts";
import { readResult } from "./resultCache.ts";

/** The cache folder may hold so many more entries than are in use, such as those of posts that were edited. */
const SPARE = 1000;

/**
 * Wraps a function that compiles, so that it gets only jobs whose results are not in the cache. The jobs of the first call must be all
 * jobs of the site: cached results of others may be removed.
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

/** Removes cached results of other code; and, if there are many, those of other jobs than the given ones. */
export function dropUnused(folder: string, jobs: readonly Pick<CompileJob, "key">[]): void {
  for (const name of namesIn(dirname(folder)))
    if (name !== basename(folder)) drop(join(dirname(folder), name));
  const cached = namesIn(folder);
  if (cached.length <= 2 * jobs.length + SPARE) return;
  const used = new Set(jobs.map(({ key }) => key));
  for (const name of cached) if (!used.has(name)) drop(join(folder, name));
}

/** What another build is writing to just now stays, and is removed by the next one; so does what can't be removed, as of another user. */
function drop(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // A failure is ignored: unused entries are not read.
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
