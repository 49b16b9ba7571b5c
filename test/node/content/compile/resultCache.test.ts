import { mkdtemp, readdir, readFile, rename, rm, truncate, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cacheResult, readResult } from "../../../../src/node/content/compile/resultCache.ts";
import type { CompiledFile } from "../../../../src/node/content/document.ts";

const KEY = "0123";
const RESULT: CompiledFile = {
  document: undefined,
  problems: [{ severity: "error", kind: "date", file: "posts/마루.md", line: 3, message: "no day" }],
  looks: [],
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-results-"));
});
afterEach(() => rm(folder, { recursive: true }));

const store = (result = RESULT, started = Date.now() + 1000) =>
  cacheResult(folder, { key: KEY, result, started });

test("a cached result is read back unchanged", () => {
  store();
  expect(readResult(folder, KEY)).toEqual(RESULT);
  expect(readResult(folder, "4567")).toBeUndefined();
});

test("caching a result in an unwritable folder has no effect and throws no error", async () => {
  await writeFile(join(folder, "file"), "");
  const inFile = join(folder, "file");
  expect(() => cacheResult(inFile, { key: KEY, result: RESULT, started: Date.now() })).not.toThrow();
  expect(readResult(inFile, KEY)).toBeUndefined();
});

describe("damaged result", () => {
  test.each([0, 3, 20])("a cached result that is truncated to %i bytes counts as missing", async (length) => {
    store();
    await truncate(join(folder, KEY), length);
    expect(readResult(folder, KEY)).toBeUndefined();
  });

  test("a cached result with any single flipped bit counts as missing", async () => {
    store();
    const intact = await readFile(join(folder, KEY));
    const read = [];
    for (const at of intact.keys()) {
      const altered = Buffer.from(intact);
      altered[at] = (altered[at] as number) ^ 1;
      await writeFile(join(folder, KEY), altered);
      read.push(readResult(folder, KEY));
    }
    expect(read).toEqual(read.map(() => undefined));
  });
});

describe("result that depends on a file", () => {
  const photo = () => join(folder, "photo.jpg");
  const other = () => join(folder, "other.jpg");
  const shown = (): CompiledFile => ({
    ...RESULT,
    looks: [
      { path: other(), isFound: false },
      { path: photo(), isFound: true },
    ],
  });
  beforeEach(async () => {
    await writeFile(photo(), "a photo");
    await utimes(photo(), 0, 0);
  });

  test("a cached result is valid while the file is unchanged", () => {
    store(shown());
    expect(readResult(folder, KEY)).toEqual(shown());
  });

  test("a result is not cached if an older file replaced the file by renaming after the start of the job", async () => {
    const started = Date.now() - 100;
    await writeFile(other(), "an older photo");
    await utimes(other(), 0, 0);
    await rename(other(), photo());
    store(shown(), started);
    expect(readResult(folder, KEY)).toBeUndefined();
  });

  test("a cached result is invalid if the contents of the file changed without its modification time", async () => {
    store(shown());
    await writeFile(photo(), "b photo");
    await utimes(photo(), 0, 0);
    expect(readResult(folder, KEY)).toBeUndefined();
  });

  test("a cached result is invalid if a file that the job found is deleted, or one that it did not find now exists", async () => {
    store(shown());
    await writeFile(other(), "first");
    expect(readResult(folder, KEY)).toBeUndefined();
    await rm(other());
    expect(readResult(folder, KEY)).toBeDefined();
    await rm(photo());
    expect(readResult(folder, KEY)).toBeUndefined();
  });

  test("a result is not cached if the file was written during the compilation", async () => {
    store(shown(), 0);
    expect(await readdir(folder)).toEqual(["photo.jpg"]);
  });

  test("a result is not cached if the job searched the entire content folder for a file", async () => {
    store({ ...RESULT, looks: [{ path: undefined, isFound: false }] });
    expect(await readdir(folder)).toEqual(["photo.jpg"]);
  });
});
