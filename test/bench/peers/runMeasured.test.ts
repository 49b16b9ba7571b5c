import { expect, test } from "vitest";
import { runMeasured } from "./runMeasured.ts";

const run = (script: string) =>
  runMeasured({
    engine: "Plain",
    command: { file: process.execPath, args: ["-e", script], folder: process.cwd() },
  });

const CHILD = "require('child_process').spawnSync(process.execPath, ['-e', 'setTimeout(Date, 500)'])";

test("a run has the time of its process, and the memory of those below it too, where that can be told", async () => {
  const alone = await run("setTimeout(Date, 500)");
  const withChild = await run(CHILD);
  expect(alone.seconds).toBeGreaterThanOrEqual(0.5);
  expect([typeof alone.megabytes, typeof withChild.megabytes]).toEqual(
    process.platform === "linux" ? ["number", "number"] : ["undefined", "undefined"],
  );
  expect(withChild.megabytes ?? 1).toBeGreaterThan((alone.megabytes ?? 0) * 1.3);
});

test("one that fails says what it printed", async () => {
  await expect(run("console.error('no such theme'); process.exitCode = 3")).rejects.toThrow(
    "Plain ended with 3: no such theme",
  );
});
