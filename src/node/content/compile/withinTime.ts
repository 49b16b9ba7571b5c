import type { CompiledFile } from "../document.ts";
import type { CompileJob } from "./job.ts";
import { refuse } from "./refuse.ts";

/**
 * Runs jobs in a thread that can be stopped. Sets the first item of `begun` to 1 when the work begins, so that the time limit does not
 * include the start of the thread.
 */
export type Stoppable = (
  jobs: readonly CompileJob[],
  { signal, begun }: { signal: AbortSignal; begun: Int32Array },
) => Promise<CompiledFile[]>;

/** Interval between two checks of the time, in milliseconds. */
const CHECK_INTERVAL = 50;

/**
 * Returns a function that runs jobs within a time limit. If they exceed it or crash their thread, each job runs again separately. Then only
 * the file that is the cause fails, and the other files are compiled.
 * @param maxMs Maximum duration of the jobs that run together, or of each job that runs separately, in milliseconds.
 */
export function withinTime(
  compile: Stoppable,
  maxMs: number,
): (jobs: readonly CompileJob[]) => Promise<CompiledFile[]> {
  const attempt = async (jobs: readonly CompileJob[]) => {
    const stop = new AbortController();
    const begun = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    let since: number | undefined;
    const timer = setInterval(() => {
      if (Atomics.load(begun, 0) === 0) return;
      since ??= performance.now();
      if (performance.now() - since > maxMs) stop.abort();
    }, CHECK_INTERVAL);
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
      if (job && jobs.length === 1) return [refuse(job.source.path, { message: explain(cause, maxMs) })];
      const results: CompiledFile[] = [];
      for (const each of jobs) results.push(...(await all([each])));
      return results;
    }
  };
}

function explain(cause: unknown, maxMs: number): string {
  const { name, code } = cause as NodeJS.ErrnoException;
  const found =
    name === "AbortError"
      ? `takes longer than ${maxMs / 1000} seconds to read`
      : code === "ERR_WORKER_OUT_OF_MEMORY"
        ? "takes more memory to read than is available"
        : `cannot be read (${String(cause)})`;
  return `this text ${found}; split it into several, or look for what repeats or nests thousands of times, and remove it`;
}
