import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { expect, test } from "vitest";

/** Script that uses 300 ms of CPU time in a grandchild process. */
const BUSY = `require("node:child_process").execFileSync(process.execPath, ["-e",
  "const start = process.cpuUsage(); while (process.cpuUsage(start).user < 300_000) for (let i = 0; i < 1e6; i++);"])`;

const run = (budget: string, ...command: string[]) => {
  const args = ["test/support/runner/cpuBudget.js", budget, ...command];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
  return { status, stdout };
};

test("cpuBudget exits with the status of its command", () => {
  expect(run("60", process.execPath, "-e", "process.exit(0)").status).toBe(0);
  expect(run("60", process.execPath, "-e", "process.exit(7)").status).toBe(7);
});

test.runIf(existsSync("/proc/self/stat"))(
  "cpuBudget fails a command whose child processes use more CPU time than the budget",
  () => {
    const { status, stdout } = run("0.2", process.execPath, "-e", BUSY);
    expect(status).toBe(1);
    expect(Number(/used (\d+\.\d) CPU seconds/.exec(stdout)?.[1])).toBeGreaterThanOrEqual(0.3);
    expect(run("60", process.execPath, "-e", BUSY).status).toBe(0);
  },
);
