import { expect, test } from "vitest";
import { runMeasured } from "./runMeasured.ts";

const run = (script: string) =>
  runMeasured({
    engine: "Plain",
    command: { file: process.execPath, args: ["-e", script], folder: process.cwd() },
  });

const CHILD = "require('child_process').spawnSync(process.execPath, ['-e', 'setTimeout(Date, 500)'])";

test("runMeasured measures the time of a process and, on Linux, the memory including its child processes", async () => {
  const alone = await run("setTimeout(Date, 500)");
  const withChild = await run(CHILD);
  expect(alone.seconds).toBeGreaterThanOrEqual(0.5);
  expect([typeof alone.megabytes, typeof withChild.megabytes]).toEqual(
    process.platform === "linux" ? ["number", "number"] : ["undefined", "undefined"],
  );
  expect(withChild.megabytes ?? 1).toBeGreaterThan((alone.megabytes ?? 0) * 1.3);
});

test("runMeasured reports the exit code and output of a failed run", async () => {
  await expect(run("console.error('no such theme'); process.exitCode = 3")).rejects.toThrow(
    "Plain ended with 3: no such theme",
  );
});
