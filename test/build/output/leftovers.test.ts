import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { clearLeftovers, folderBeside } from "../../../src/build/output/leftovers.ts";

let root: string;
let outDir: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "maru-leftovers-"));
  outDir = join(root, "dist");
});
afterEach(() => rm(root, { recursive: true }));

/** The ids of processes that have ended. */
const [ENDED, ENDED_TOO] = [1, 2].map(() => spawnSync(process.execPath, ["-e", "0"]).pid) as [number, number];

async function makeFolder(name: string, index: string): Promise<void> {
  await mkdir(join(root, name));
  await writeFile(join(root, name, "index.html"), index);
}
const leftBy = (pid: number, role = "building", host = hostname()) => `.dist.${role}-${host}-${pid}`;
const clear = async () => {
  clearLeftovers(outDir);
  return (await readdir(root)).toSorted();
};
const shown = () => readFile(join(outDir, "index.html"), "utf8");

describe("folders of interrupted builds", () => {
  test("the folders that interrupted builds left next to the output are removed", async () => {
    await makeFolder("dist", "old");
    await makeFolder(leftBy(ENDED), "half");
    await makeFolder(leftBy(ENDED, "former"), "older");
    expect(await clear()).toEqual(["dist"]);
    expect(await shown()).toBe("old");
  });

  test("an output that an interrupted build moved away is restored, the newest if there are several", async () => {
    await makeFolder(leftBy(ENDED), "half");
    await makeFolder(leftBy(ENDED, "former"), "old");
    await makeFolder(leftBy(ENDED_TOO, "former"), "older");
    await utimes(join(root, leftBy(ENDED_TOO, "former")), 1, 1);
    expect(await clear()).toEqual(["dist"]);
    expect(await shown()).toBe("old");
  });

  test("the output is restored even if another process has the build's process id by now", async () => {
    await makeFolder(leftBy(process.ppid, "former"), "old");
    vi.setSystemTime(Date.now() + 60_000);
    expect(await clear().finally(() => vi.useRealTimers())).toEqual(["dist"]);
    expect(await shown()).toBe("old");
  });

  test("folders of builds on another machine are removed after a day", async () => {
    await makeFolder(leftBy(1, "building", "another"), "half");
    await makeFolder(leftBy(2, "building", "another"), "half");
    await utimes(join(root, leftBy(2, "building", "another")), 1, 1);
    expect(await clear()).toEqual([leftBy(1, "building", "another")]);
  });
});

test("the folders of a running build are kept", async () => {
  const folder = folderBeside(outDir, "building");
  await makeFolder(folder.slice(root.length + 1), "half");
  await makeFolder(leftBy(process.ppid, "former"), "old");
  expect(await clear()).toHaveLength(2);
});

test("other folders next to the output are not touched", async () => {
  const others = [".dist.building-notes", ".distant.building-host-1", "dist.building-host-1", "site"];
  for (const name of others) await makeFolder(name, "mine");
  expect(await clear()).toEqual(others.toSorted());
});

test("a missing parent folder of the output is not an error", () => {
  expect(() => clearLeftovers(join(root, "new/dist"))).not.toThrow();
});
