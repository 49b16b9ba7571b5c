import { afterEach, expect, test, vi } from "vitest";
import type { CompileJob } from "../../../../src/node/content/compile/job.ts";
import { type Stoppable, withinTime } from "../../../../src/node/content/compile/withinTime.ts";

const job = (path: string): CompileJob => ({
  key: path,
  source: { path, text: "" },
  options: { contentFolder: "/", base: "/", language: "en" },
});
afterEach(() => void vi.useRealTimers());

const READ = { document: undefined, problems: [], looks: [] };

/** Compiles all jobs, except that `endless.md` never ends and `large.md` runs out of memory. */
const compile: Stoppable = (jobs, { signal, begun }) => {
  Atomics.store(begun, 0, 1);
  const names = jobs.map(({ source }) => source.path);
  if (names.includes("endless.md")) {
    return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason as Error)));
  }
  const outOfMemory = Object.assign(new Error("The worker ended."), { code: "ERR_WORKER_OUT_OF_MEMORY" });
  return names.includes("large.md") ? Promise.reject(outOfMemory) : Promise.resolve(jobs.map(() => READ));
};

test("each text of a batch that exceeds time or memory is reported with a reason and a remedy, and the others are compiled", async () => {
  const results = await withinTime(compile, 20)(["a.md", "endless.md", "b.md", "large.md"].map(job));
  const messages = results.map(({ problems }) =>
    problems.map(({ file, line, message }) => `${file}:${line}: ${message}`),
  );
  expect(messages).toEqual([
    [],
    [expect.stringMatching(/^endless\.md:1: .*takes longer than 0\.02 seconds to read; split it/)],
    [],
    [expect.stringMatching(/^large\.md:1: .*takes more memory to read than is available; split it/)],
  ]);
});

test("the time until a thread starts does not count towards the time limit", async () => {
  vi.useFakeTimers();
  let isStopped = false;
  const late: Stoppable = async (jobs, { signal, begun }) => {
    await new Promise((resolve) => setTimeout(resolve, 200));
    isStopped = signal.aborted;
    Atomics.store(begun, 0, 1);
    return jobs.map(() => READ);
  };
  const results = withinTime(late, 20)([job("a.md")]);
  await vi.advanceTimersByTimeAsync(200);
  expect(await results).toEqual([READ]);
  expect(isStopped).toBe(false);
});
