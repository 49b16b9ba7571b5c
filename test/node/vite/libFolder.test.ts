import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { replaceLib } from "../../../src/node/vite/libFolder.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "maru-lib-"));
  await mkdir(join(root, "lib"));
  await writeFile(join(root, "lib/old.js"), "old");
});
afterEach(() => rm(root, { recursive: true }));

const writeNew = (folder: string) => writeFile(join(folder, "new.js"), "new");

test("a build replaces lib/, and the previous one is complete until then", async () => {
  await replaceLib(root, async (folder) => {
    await writeNew(folder);
    expect(await readFile(join(root, "lib/old.js"), "utf8")).toBe("old");
  });
  expect(await readdir(root)).toEqual(["lib"]);
  expect(await readdir(join(root, "lib"))).toEqual(["new.js"]);
});

test("a build creates lib/ if there is none", async () => {
  await rm(join(root, "lib"), { recursive: true });
  await replaceLib(root, writeNew);
  expect(await readdir(join(root, "lib"))).toEqual(["new.js"]);
});

test("a failed build changes nothing", async () => {
  const failing = replaceLib(root, async (folder) => {
    await writeNew(folder);
    throw new Error("faulty");
  });
  await expect(failing).rejects.toThrow("faulty");
  expect(await readdir(root, { recursive: true })).toEqual(["lib", join("lib", "old.js")]);
});

test("a build removes the temporary folders of killed builds, but not those of running builds", async () => {
  const ended = execFileSync(process.execPath, ["-p", "process.pid"], { encoding: "utf8" }).trim();
  for (const name of [
    `lib.${ended}`,
    `lib.${ended}.old`,
    `lib.${process.ppid}`,
    `lib.${process.pid}`,
    "lib.d",
  ])
    await mkdir(join(root, name, "node"), { recursive: true });
  await replaceLib(root, writeNew);
  expect((await readdir(root)).toSorted()).toEqual(["lib", `lib.${process.ppid}`, "lib.d"]);
});
