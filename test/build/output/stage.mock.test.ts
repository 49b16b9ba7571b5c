import * as fs from "node:fs/promises";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openStage } from "../../../src/build/output/stage.ts";

vi.mock(import("node:fs/promises"), async (load) => {
  const actual = await load();
  return { ...actual, rename: vi.fn<typeof actual.rename>(actual.rename) };
});

let root: string;
let outDir: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "maru-stage-"));
  outDir = join(root, "dist");
});
afterEach(() => rm(root, { recursive: true }));

async function fill(folder: string, index: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "manifest.schema.json"), "{}");
  await writeFile(join(folder, "index.html"), index);
}
const shown = () => readFile(join(outDir, "index.html"), "utf8");

test("a stage replaces the output as a whole, and no other folder is left next to it", async () => {
  await fill(outDir, "old");
  const stage = await openStage(outDir, []);
  await fill(stage.folder, "new");
  expect(await shown()).toBe("old");
  await stage.swap();
  expect(await shown()).toBe("new");
  expect(await readdir(root)).toEqual(["dist"]);
});

test("when another build finishes between the two renames of a swap, the later output replaces it", async () => {
  await fill(outDir, "old");
  const stage = await openStage(outDir, []);
  await fill(stage.folder, "later");
  const { rename } = await vi.importActual<typeof import("node:fs/promises")>("node:fs/promises");
  // Between the two renames of a swap.
  vi.mocked(fs.rename).mockImplementationOnce(async (...names) => {
    await rename(...names);
    await fill(outDir, "faster");
  });
  await stage.swap();
  expect(await shown()).toBe("later");
  expect(await readdir(root)).toEqual(["dist"]);
});

test("when a swap fails, the former output is restored", async () => {
  await fill(outDir, "old");
  const stage = await openStage(outDir, []);
  await rm(stage.folder, { recursive: true });
  await expect(stage.swap()).rejects.toThrow("ENOENT");
  expect(await shown()).toBe("old");
});
