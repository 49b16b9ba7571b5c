import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Piscina } from "piscina";
import type { BuildCache } from "../cache/buildCache.ts";
import { withResultCache } from "../content/compile/cacheResults.ts";
import type { CompileFiles, CompileJob } from "../content/compile/job.ts";
import { withinTime } from "../content/compile/withinTime.ts";
import type { CompiledFile } from "../content/document.ts";
import { showProgress } from "../diagnostics/progress.ts";
import type { OgImageContent } from "../assets/ogImages/imageTexts.ts";
import type { Render } from "../output/render/createRender.ts";
import type { CompiledSite } from "../site/compiledSite.ts";
import type { WrittenFile } from "../output/outputRecord.ts";
import type { FileToWrite } from "../output/writeBatch.ts";
import { engineFile } from "../files/engineFile.ts";
import { type AppData, openRender } from "./openRender.ts";
import type { CompileBatch, RunTask } from "./tasks.ts";

export interface ThreadOptions {
  /**
   * Time limit for compiling a batch, in milliseconds. If a batch exceeds it, its thread is stopped, and each text is compiled separately
   * with the same limit. If one of these texts exceeds it too, a problem is reported for that text. Default: {@link TIME_LIMIT}.
   */
  timeLimit?: number;
  /** Path of the module that renders the app, for commands that render pages. Threads without texts to compile load it meanwhile. */
  renderModule?: string;
}

/** Worker threads of a build. */
export interface Threads {
  compileFiles: CompileFiles;
  /** Creates the renderer of a site's pages. */
  openRender(site: CompiledSite, app: AppData): Promise<Render>;
  /** Draws an OG image. Returns a PNG. */
  draw(content: OgImageContent): Promise<Uint8Array>;
  write(batch: FileToWrite[]): Promise<WrittenFile[]>;
  close(): Promise<void>;
}

/**
 * Size at which a batch of texts is complete, in UTF-16 units. If batches were large, threads would wait at the
 * end for the thread with the last batch.
 */
const BATCH_CHARS = 50_000;

/**
 * Maximum number of threads. Each needs about 150 MB of memory. If there were more, they would wait, because the main thread can't supply
 * them with work fast enough.
 */
const MAX_THREADS = 8;

/**
 * Default time limit for compiling a batch, in milliseconds. An entire book takes a few seconds, so a longer time indicates an endless
 * loop.
 */
const TIME_LIMIT = 30_000;

/** Starts a thread, and others as needed: one per core, at most {@link MAX_THREADS}. The threads' code and the compiled texts are cached. */
export function openThreads(
  cache: BuildCache,
  { timeLimit = TIME_LIMIT, renderModule }: ThreadOptions = {},
): Threads {
  // Throws if the package is missing. Otherwise, each image would be reported as unusable.
  createRequire(import.meta.url).resolve("sharp");
  const { codeHash, cacheFolder } = cache;
  const count = Math.min(availableParallelism(), MAX_THREADS);
  const pool = new Piscina({
    filename: pathToFileURL(engineFile("lib", "node", "thread.js")).href,
    // Others start when there is work for them, because their start would delay the first one.
    minThreads: 1,
    maxThreads: count,
    idleTimeout: Infinity,
  });
  const run: RunTask = (name, task, options) => pool.run(task, { name, ...options });
  const resultFolder = join(cacheFolder, "maru-documents", codeHash);
  let runs = 0;
  const compileAll: CompileFiles = async (jobs) => {
    const shared = { run: runs++, folder: resultFolder };
    const progress = showProgress({ verb: "compiled", noun: "texts", total: jobs.length });
    const compile = withinTime(
      (batch, { signal, begun }) =>
        run("compile", { jobs: batch, begun, ...shared } satisfies CompileBatch, { signal }),
      timeLimit,
    );
    const batches = inBatches(jobs);
    const results: CompiledFile[][] = [];
    const left = batches.entries();
    // Runs one loop per thread. Each loop sends a batch after the result of its previous one, so that few time limits run at once.
    const compileNext = async () => {
      for (const [index, batch] of left) {
        results[index] = await compile(batch);
        progress.advance(batch.length);
      }
    };
    const compiled = Promise.all(Array.from({ length: count }, compileNext));
    if (renderModule !== undefined) loadMeanwhile(renderModule, count - batches.length);
    await compiled.finally(() => progress.end());
    return results.flat();
  };
  /** Loads the code for the steps after compiling, in this thread and in idle ones. A failure is reported when the code is used. */
  const loadMeanwhile = (module: string, idle: number) => {
    void import("sharp").catch(() => undefined);
    for (let thread = 0; thread < idle; thread++) void run("load", module).catch(() => undefined);
  };
  return {
    compileFiles: withResultCache(compileAll, resultFolder),
    openRender: (site, app) => openRender(run, site, app),
    draw: (content) => run<Uint8Array>("draw", content),
    write: (batch) => run<WrittenFile[]>("write", batch, { transferList: buffersOf(batch) }),
    close: () => pool.destroy(),
  };
}

/**
 * Returns the buffers that can be transferred to a thread, which is faster than copying. Node stores several small `Buffer`s in one
 * `ArrayBuffer`. Such an `ArrayBuffer` can't be transferred.
 */
function buffersOf(batch: readonly FileToWrite[]): ArrayBuffer[] {
  return batch.flatMap(({ bytes: { buffer, byteLength } }) =>
    buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [],
  );
}

/** Splits jobs into batches. A batch ends with the job that brings its size to {@link BATCH_CHARS} or more. */
function inBatches(jobs: readonly CompileJob[]): CompileJob[][] {
  const batches: CompileJob[][] = [];
  let size = BATCH_CHARS;
  for (const job of jobs) {
    if (size >= BATCH_CHARS) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)?.push(job);
    size += job.source.text.length;
  }
  return batches;
}
