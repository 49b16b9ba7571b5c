import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { measureOutput } from "../../src/build/measureOutput.ts";

test("packed copies are not counted, packed files without an original are", async () => {
  const folder = await mkdtemp(join(tmpdir(), "maru-size-"));
  await mkdir(join(folder, "a"));
  for (const [path, size] of [
    ["a/index.html", 100],
    ["a/index.html.br", 30],
    ["a/index.html.gz", 40],
    ["backup.gz", 7],
  ] as const) {
    await writeFile(join(folder, path), "x".repeat(size));
  }
  expect(await measureOutput(folder)).toEqual({ files: 2, bytes: 107 });
  await rm(folder, { recursive: true });
});
