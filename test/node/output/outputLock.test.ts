import { spawnSync } from "node:child_process";
import { existsSync, rmdirSync } from "node:fs";
import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isLockStale, OUTPUT_LOCK_FILE, lockOutput } from "../../../src/node/output/outputLock.ts";

let outDir: string;
beforeEach(async () => {
  outDir = await mkdtemp(join(tmpdir(), "maru-lock-"));
});
afterEach(() => rm(outDir, { recursive: true }));

/** Id of a process that has ended. */
const { pid: ENDED } = spawnSync(process.execPath, ["-e", "0"]);
const writeLock = (owner: object | string) =>
  writeFile(join(outDir, OUTPUT_LOCK_FILE), typeof owner === "string" ? owner : JSON.stringify(owner));

test("the second build of one output waits until the first releases the lock", async () => {
  const first = await lockOutput(outDir);
  const events: string[] = [];
  const onWait = () => {
    events.push("the second waits");
    setImmediate(() => {
      events.push("the first releases");
      first.release();
    });
  };
  (await lockOutput(outDir, { onWait })).release();
  expect(events).toEqual(["the second waits", "the first releases"]);
  expect(await readdir(outDir)).toEqual([]);
});

test("a waiting build creates the folder again if the first build removes it after releasing the lock", async () => {
  const first = await lockOutput(outDir);
  const onWait = () => {
    first.release();
    rmdirSync(outDir);
  };
  const second = await lockOutput(outDir, { onWait });
  expect(await readdir(outDir)).toEqual([OUTPUT_LOCK_FILE]);
  second.release();
});

test("only one of five builds that start at the same time holds the lock at a time", async () => {
  let holders = 0;
  const builds = Array.from({ length: 5 }, async () => {
    const lock = await lockOutput(outDir);
    expect((holders += 1)).toBe(1);
    await new Promise(setImmediate);
    holders -= 1;
    lock.release();
  });
  await Promise.all(builds);
  expect(existsSync(join(outDir, OUTPUT_LOCK_FILE))).toBe(false);
});

test("a lock whose process has ended is replaced immediately", async () => {
  await writeLock({ host: hostname(), pid: ENDED });
  expect(isLockStale(outDir)).toBe(true);
  const waits: string[] = [];
  const lock = await lockOutput(outDir, { onWait: () => void waits.push("waits") });
  expect(waits).toEqual([]);
  lock.release();
});

test.each([
  ["of another container", { host: "another", pid: ENDED }],
  ["whose process id belongs to a new process", { host: hostname(), pid: process.pid }],
  ["that is only partly written", '{"host":'],
])(
  "a lock %s is replaced only after a wait without updates, even if its modification time is old",
  async (_, owner) => {
    await writeLock(owner);
    await utimes(join(outDir, OUTPUT_LOCK_FILE), 1, 1);
    expect(isLockStale(outDir)).toBe(false);
    const waits: string[] = [];
    const lock = await lockOutput(outDir, { onWait: () => void waits.push("waits"), silence: 100 });
    expect(waits).toEqual(["waits"]);
    lock.release();
  },
);
