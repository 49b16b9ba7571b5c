import { cp, mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sourceHash } from "../../../src/node/vite/sourceHash.js";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "maru-hash-"));
  for (const folder of ["public", "src/client", "src/node", "src/shared", "docs"])
    await mkdir(join(root, folder), { recursive: true });
  for (const file of ["index.html", "package-lock.json", "vite.config.ts", "src/client/a.ts", "docs/a.md"])
    await writeFile(join(root, file), file);
});
afterEach(() => rm(root, { recursive: true }));

test.each<[string, () => Promise<unknown>]>([
  ["is changed", () => writeFile(join(root, "src/client/a.ts"), "other")],
  ["is renamed", () => rename(join(root, "src/client/a.ts"), join(root, "src/client/b.ts"))],
  ["is moved", () => rename(join(root, "src/client/a.ts"), join(root, "src/shared/a.ts"))],
  ["is added", () => writeFile(join(root, "public/icon.svg"), "<svg/>")],
  ["is removed", () => rm(join(root, "src/client/a.ts"))],
])("the hash changes when a source file %s", async (_, change) => {
  const before = sourceHash(root);
  await change();
  expect(sourceHash(root)).not.toBe(before);
});

test("the hash of a copy is the same, and files that lib/ is not built from do not change it", async () => {
  const copy = `${root}-copy`;
  await cp(root, copy, { recursive: true });
  await writeFile(join(copy, "docs/a.md"), "other");
  expect(sourceHash(copy)).toBe(sourceHash(root));
  await rm(copy, { recursive: true });
});
