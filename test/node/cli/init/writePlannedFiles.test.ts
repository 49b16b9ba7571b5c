import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writePlannedFiles } from "../../../../src/node/cli/init/writePlannedFiles.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-write-"));
});
afterEach(() => rm(folder, { recursive: true }));

const planned = (path: string, isExtended: boolean) => ({ path, text: "new", isExtended, description: "" });
const read = (path: string) => readFile(join(folder, path), "utf8");

test("a file that was created after the folder was inspected is not overwritten, and is an error", async () => {
  await writeFile(join(folder, "site.yaml"), "old");
  const writing = writePlannedFiles(folder, [
    planned("a/b.md", false),
    planned("site.yaml", false),
    planned("c", false),
  ]);
  await expect(writing).rejects.toThrow("site.yaml can't be written: something else is there already");
  expect([await read("a/b.md"), await read("site.yaml")]).toEqual(["new", "old"]);
  expect(await readdir(folder)).toEqual(["a", "site.yaml"]);
});

test("an extended file is replaced in one step, also if it is a symbolic link, and no temporary file remains", async () => {
  await writeFile(join(folder, "real.json"), "old");
  await symlink("real.json", join(folder, "package.json"));
  await writePlannedFiles(folder, [planned("package.json", true)]);
  expect([await read("package.json"), await read("real.json")]).toEqual(["new", "new"]);
  expect(await readdir(folder)).toEqual(["package.json", "real.json"]);
});
