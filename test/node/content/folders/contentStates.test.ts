import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { compareFolders, readStates } from "../../../../src/node/content/folders/contentStates.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-states-"));
  for (const name of ["posts", "dist/posts", "node_modules/a", ".git"])
    await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, "dist/.maru-build.json"), '{"version":1,"files":[]}');
});
afterEach(() => rm(folder, { recursive: true }));

test("the states contain the content, and not packages, hidden folders and the output of a build", async () => {
  const { folders } = await readStates(folder, { withFiles: false });
  expect([...folders.keys()].toSorted()).toEqual([folder, join(folder, "posts")]);
});

test("a new file in the posts is a change, and a build that writes its output is not", async () => {
  const { folders } = await readStates(folder, { withFiles: false });
  await writeFile(join(folder, "dist/posts/index.html"), "");
  await utimes(join(folder, "dist/posts"), 1, 1);
  expect((await compareFolders(folders)).isChanged).toBe(false);
  await utimes(join(folder, "posts"), 1, 1);
  expect((await compareFolders(folders)).isChanged).toBe(true);
});
