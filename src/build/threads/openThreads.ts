import { availableParallelism } from "node:os";
import { pathToFileURL } from "node:url";
import { Piscina } from "piscina";
import type { CompileFiles, CompileJob } from "../compile/job.ts";
import type { CompiledFile } from "../document.ts";
import { bundleThread } from "./bundleThread.ts";

/** Threads that share the work of a build. */
export interface Threads {
  compileFiles: CompileFiles;
  close(): Promise<void>;
}

/** Jobs that are handed to a thread at once, to spare the way there and back for each. */
export interface CompileBatch {
  jobs: readonly CompileJob[];
  /** Tells one compiling of the site from another: files may have come since. */
  run: number;
}

/** Of text in a batch, in characters; few enough that no thread waits long for the last one. */
const BATCH = 50_000;

/** Each has about 150 MB; more of them would wait for the one that hands out the work. */
const MOST_THREADS = 8;

/** Syntax trees are short-lived: a young generation of 64 MB, in place of 16, spares copying them, a quarter of the time. */
const LIMITS = { maxYoungGenerationSizeMb: 64 };

/** Opens threads, as many as there are cores; their code is bundled at the first call where that is needed. */
export function openThreads({ root, codeHash }: { root: string; codeHash: string }): Threads {
  const opened = bundleThread(root, codeHash).then((file) => {
    const count = Math.min(availableParallelism(), MOST_THREADS);
    return new Piscina({
      filename: pathToFileURL(file).href,
      minThreads: count,
      maxThreads: count,
      resourceLimits: LIMITS,
    });
  });
  let runs = 0;
  return {
    async compileFiles(jobs) {
      const pool = await opened;
      const run = runs++;
      const batches = inBatches(jobs);
      const results = await Promise.all(
        batches.map((batch) => pool.run({ jobs: batch, run } satisfies CompileBatch, { name: "compile" })),
      );
      return (results as CompiledFile[][]).flat();
    },
    close: async () => (await opened).destroy(),
  };
}

function inBatches(jobs: readonly CompileJob[]): CompileJob[][] {
  const batches: CompileJob[][] = [];
  let size = BATCH;
  for (const job of jobs) {
    if (size >= BATCH) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)?.push(job);
    size += job.source.text.length;
  }
  return batches;
}
