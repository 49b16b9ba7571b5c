import { writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { serialize } from "node:v8";
import { Piscina } from "piscina";
import type { Render, RenderedPage } from "../../model/library.ts";
import { bodyFinder } from "../memoryLibrary.ts";
import { hashCode } from "../bundle/hashCode.ts";
import { withKept } from "../compile/keepResults.ts";
import type { CompileFiles, CompileJob } from "../compile/job.ts";
import type { CompiledFile } from "../document.ts";
import { showProgress } from "../progress.ts";
import type { Card } from "../pictures/card.ts";
import type { CompiledSite } from "../site.ts";
import type { FileToWrite } from "../writeBatch.ts";
import { bundleThread } from "./bundleThread.ts";
import type { CompileBatch, PageToRender, RenderFile } from "./tasks.ts";

/** Threads that share the work of a build. */
export interface Threads {
  compileFiles: CompileFiles;
  /** Makes what renders the pages of a site. */
  openRender(site: CompiledSite, app: RenderedApp): Promise<Render>;
  /** Draws a picture of a title, as PNG. */
  draw(card: Card): Promise<Uint8Array>;
  write(batch: FileToWrite[]): Promise<void>;
  close(): Promise<void>;
}

interface RenderedApp {
  /** Path of the module of the app's own rendering. */
  module: string;
  /** A folder for what threads are told. */
  notes: string;
  /** Address of the index of the search, with base. */
  search: string;
}

/** Of text in a batch, in characters; few enough that no thread waits long for the last one. */
const BATCH = 50_000;

/** Each has about 150 MB; more of them would wait for the one that hands out the work. */
const MOST_THREADS = 8;

/** Opens threads of a project, as many as there are cores. What they are made of and what they make is kept in a folder. */
export function openThreads(root: string, cacheFolder = join(root, "node_modules/.cache")): Threads {
  const codeHash = hashCode(root, ["src/build", "src/model"]);
  const opened = bundleThread({ root, codeHash, cacheFolder }).then((file) => {
    const count = Math.min(availableParallelism(), MOST_THREADS);
    return new Piscina({
      filename: pathToFileURL(file).href,
      minThreads: count,
      maxThreads: count,
    });
  });
  const run = async <Result>(
    name: "compile" | "render" | "draw" | "write",
    task: unknown,
    transferList: ArrayBuffer[] = [],
  ): Promise<Result> => (await opened).run(task, { name, transferList }) as Promise<Result>;
  const kept = join(cacheFolder, "maru-documents", codeHash);
  let runs = 0;
  const compileAll: CompileFiles = async (jobs) => {
    const shared = { run: runs++, folder: kept };
    const progress = showProgress({ verb: "compiled", noun: "texts", total: jobs.length });
    const results = inBatches(jobs).map(async (batch) => {
      const done = await run<CompiledFile[]>("compile", { jobs: batch, ...shared } satisfies CompileBatch);
      progress.advance(batch.length);
      return done;
    });
    const all = await Promise.all(results).finally(() => progress.end());
    return all.flat();
  };
  return {
    compileFiles: withKept(compileAll, kept),
    async openRender({ base, manifest, bodies }, { module, notes, search }) {
      const data = join(notes, "site.bin");
      await writeFile(data, serialize({ base, manifest, search } satisfies RenderFile));
      const bodyOf = bodyFinder({ base, bodies });
      const addresses = new Map([...manifest.posts, ...manifest.pages].map(({ url, body }) => [url, body]));
      return (path) => {
        const url = addresses.get(base + path.slice(1));
        const body = url === undefined ? undefined : bodyOf(url);
        const shown = url && body ? { url, body } : undefined;
        return run<RenderedPage>("render", { module, data, path, body: shown } satisfies PageToRender);
      };
    },
    draw: (card) => run<Uint8Array>("draw", card),
    write: (batch) => run<void>("write", batch, buffersOf(batch)),
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
