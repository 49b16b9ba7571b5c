import * as fs from "node:fs";
import { linkSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { takeOverBatch } from "../../../src/build/output/takeOver.ts";
import { writeBatch } from "../../../src/build/output/writeBatch.ts";

vi.mock(import("node:fs"), async (load) => {
  const actual = await load();
  return { ...actual, linkSync: vi.fn<typeof actual.linkSync>(actual.linkSync) };
});

let root: string;
let folders: { from: string; to: string };
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "maru-take-over-"));
  folders = { from: join(root, "former"), to: join(root, "stage") };
  await mkdir(folders.to);
});
afterEach(() => rm(root, { recursive: true }));

const TEXT = "마루에 앉아 글을 읽는다. ".repeat(100);

/** Writes a page with its compressed copies, as a former build does. */
function writeFormer(path: string) {
  const [written] = writeBatch([
    { file: join(folders.from, path), bytes: Buffer.from(TEXT), suffixes: [".br", ".gz"], quality: "usual" },
  ]);
  return { path, stamps: written?.stamps ?? { "": { size: 0, mtimeMs: 0 } } };
}

const isThere = (path: string) =>
  stat(join(folders.to, path)).then(
    () => true,
    () => false,
  );

test("unchanged files and their compressed copies are hard-linked from the former output", async () => {
  expect(takeOverBatch([writeFormer("a/한글.html"), writeFormer("b.html")], folders)).toEqual([true, true]);
  for (const path of ["a/한글.html", "a/한글.html.br", "a/한글.html.gz", "b.html"]) {
    const [former, taken] = await Promise.all(
      [folders.from, folders.to].map((folder) => stat(join(folder, path))),
    );
    expect(taken?.ino).toBe(former?.ino);
  }
});

test.each([
  ["another size", "a.html", async (file: string) => writeFile(file, "short")],
  ["another modification time", "a.html", async (file: string) => utimes(file, 1, 1)],
  ["another compressed copy", "a.html.br", async (file: string) => writeFile(file, "short")],
  ["a missing compressed copy", "a.html.gz", async (file: string) => rm(file)],
])("a file with %s is not reused", async (_, changed, change) => {
  const file = writeFormer("a.html");
  await change(join(folders.from, changed));
  expect(takeOverBatch([file], folders)).toEqual([false]);
  expect(await isThere("a.html")).toBe(false);
});

test("a file that another build replaces just before it is linked is not reused", async () => {
  const file = writeFormer("a.html");
  const actual = await vi.importActual<typeof import("node:fs")>("node:fs");
  vi.mocked(fs.linkSync).mockImplementationOnce((from, to) => {
    actual.writeFileSync(from, "of another build");
    actual.linkSync(from, to);
  });
  expect(takeOverBatch([file], folders)).toEqual([false]);
  expect(await isThere("a.html")).toBe(false);
});

test("when a link cannot be made, no link is left through which the former file could be overwritten", async () => {
  const file = writeFormer("a.html");
  await writeFile(join(root, "other"), "other");
  linkSync(join(root, "other"), join(folders.to, "a.html.br"));
  expect(takeOverBatch([file], folders)).toEqual([false]);
  await writeFile(join(folders.to, "a.html"), "new");
  expect(await readFile(join(folders.from, "a.html"), "utf8")).toBe(TEXT);
});
