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
import { bundleCode } from "../cache/bundleCode.ts";
import { type AppToRender, openRender } from "./openRender.ts";
import type { CompileBatch, Run } from "./tasks.ts";

/** Threads that share the work of a build. */
export interface Threads {
  compileFiles: CompileFiles;
  /** Makes what renders the pages of a site. */
  openRender(site: CompiledSite, app: AppToRender): Promise<Render>;
  /** Draws a picture of a title, as PNG. */
  draw(content: OgImageContent): Promise<Uint8Array>;
  write(batch: FileToWrite[]): Promise<WrittenFile[]>;
  close(): Promise<void>;
}

/** Of text in a batch, in characters; few enough that no thread waits long for the last one. */
const BATCH = 50_000;

/** Each has about 150 MB; more of them would wait for the one that hands out the work. */
const MOST_THREADS = 8;

/**
 * In milliseconds: what a text may take. The longest books take a few seconds; what takes longer is in all likelihood endless, and is
 * worth more told of than waited for.
 */
const MOST_TIME = 30_000;

/**
 * Opens threads of a project, as many as there are cores. What they are made of and what they make is kept in its cache. A text that
 * takes longer than `mostTime` is stopped with its thread.
 */
export function openThreads(cache: BuildCache, mostTime = MOST_TIME): Threads {
  const { codeHash, cacheFolder } = cache;
  const count = Math.min(availableParallelism(), MOST_THREADS);
  const opened = bundleCode(cache, "thread").then((file) => {
    return new Piscina({
      filename: pathToFileURL(file).href,
      minThreads: count,
      maxThreads: count,
    });
  });
  const run: Run = async (name, task, options) => (await opened).run(task, { name, ...options });
  const kept = join(cacheFolder, "maru-documents", codeHash);
  let runs = 0;
  const compileAll: CompileFiles = async (jobs) => {
    const shared = { run: runs++, folder: kept };
    const progress = showProgress({ verb: "compiled", noun: "texts", total: jobs.length });
    const compile = withinTime(
      (batch, { signal, begun }) =>
        run("compile", { jobs: batch, begun, ...shared } satisfies CompileBatch, { signal }),
      mostTime,
    );
    const batches = inBatches(jobs);
    const results: CompiledFile[][] = [];
    const left = batches.entries();
    // As many at once as there are threads: the time of what waits for one would else be counted.
    const takeTurns = async () => {
      for (const [index, batch] of left) {
        results[index] = await compile(batch);
        progress.advance(batch.length);
      }
    };
    await Promise.all(Array.from({ length: count }, takeTurns)).finally(() => progress.end());
    return results.flat();
  };
  return {
    compileFiles: withResultCache(compileAll, kept),
    openRender: (site, app) => openRender(run, site, app),
    draw: (content) => run<Uint8Array>("draw", content),
    write: (batch) => run<WrittenFile[]>("write", batch, { transferList: buffersOf(batch) }),
    close: async () => (await opened).destroy(),
  };
}

/** The memory of files that is theirs alone, and so can be handed on in place of a copy. Small buffers share theirs. */
function buffersOf(batch: readonly FileToWrite[]): ArrayBuffer[] {
  return batch.flatMap(({ bytes: { buffer, byteLength } }) =>
    buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [],
  );
}

/** Jobs by how much there is of them to read. */
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
