import type { CompiledFile } from "../document.ts";
import { refuse } from "./compileSafely.ts";
import type { CompileJob } from "./job.ts";

/** Runs jobs until it is stopped. The first item of `begun` is set to 1 when the work begins: a thread may have to start first. */
export type Stoppable = (
  jobs: readonly CompileJob[],
  { signal, begun }: { signal: AbortSignal; begun: Int32Array },
) => Promise<CompiledFile[]>;

/** In milliseconds: how often is asked whether the time is over. */
const ASKED = 50;

/**
 * Does jobs within a time, in milliseconds. Where they take longer, or end the thread that does them, each is tried by itself, so that
 * the one at fault is told of by name and the others are read.
 */
export function withinTime(
  compile: Stoppable,
  most: number,
): (jobs: readonly CompileJob[]) => Promise<CompiledFile[]> {
  const attempt = async (jobs: readonly CompileJob[]) => {
    const stop = new AbortController();
    const begun = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    let since: number | undefined;
    const timer = setInterval(() => {
      if (Atomics.load(begun, 0) === 0) return;
      since ??= performance.now();
      if (performance.now() - since > most) stop.abort();
    }, ASKED);
    try {
      return await compile(jobs, { signal: stop.signal, begun });
    } finally {
      clearInterval(timer);
    }
  };
  return async function all(jobs): Promise<CompiledFile[]> {
    try {
      return await attempt(jobs);
    } catch (cause) {
      const [job] = jobs;
      if (job && jobs.length === 1) return [refuse(job.source.path, { message: explain(cause, most) })];
      const results: CompiledFile[] = [];
      for (const each of jobs) results.push(...(await all([each])));
      return results;
    }
  };
}

function explain(cause: unknown, most: number): string {
  const { name, code } = cause as NodeJS.ErrnoException;
  const found =
    name === "AbortError"
      ? `takes longer than ${most / 1000} seconds to read`
      : code === "ERR_WORKER_OUT_OF_MEMORY"
        ? "takes more memory to read than is available"
        : `cannot be read (${String(cause)})`;
  return `this text ${found}; split it into several, or look for what repeats or nests thousands of times, and remove it`;
}
