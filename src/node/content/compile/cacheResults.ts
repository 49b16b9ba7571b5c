import { readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { CompiledFile } from "../document.ts";
import type { CompileFiles, CompileJob } from "./job.ts";
import { readResult } from "./resultCache.ts";

/** So many more entries than are in use may lie in the folder, as of posts that were edited. */
const SPARE = 1000;

/** Does only those jobs of which nothing is kept. Whoever does them keeps what they give; the first that are asked for are all there are. */
export function withKept(compileFiles: CompileFiles, folder: string): CompileFiles {
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

/** Removes what is kept of other code; and, where much is, what is kept of other jobs than those given. */
export function dropUnused(folder: string, jobs: readonly Pick<CompileJob, "key">[]): void {
  for (const name of namesIn(dirname(folder)))
    if (name !== basename(folder)) drop(join(dirname(folder), name));
  const kept = namesIn(folder);
  if (kept.length <= 2 * jobs.length + SPARE) return;
  const used = new Set(jobs.map(({ key }) => key));
  for (const name of kept) if (!used.has(name)) drop(join(folder, name));
}

/** What another build is writing to just now stays, and is removed by the next one; so does what can't be removed, as of another user. */
function drop(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // It is a cache: nobody reads what is left.
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
