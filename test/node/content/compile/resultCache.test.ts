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
  folder = await mkdtemp(join(tmpdir(), "maru-kept-"));
});
afterEach(() => rm(folder, { recursive: true }));

const keep = (result = RESULT, started = Date.now() + 1000) =>
  cacheResult(folder, { key: KEY, result, started });

test("a stored result is read back unchanged", () => {
  keep();
  expect(readResult(folder, KEY)).toEqual(RESULT);
  expect(readResult(folder, "4567")).toBeUndefined();
});

test("storing into an unwritable folder does nothing and throws nothing", async () => {
  await writeFile(join(folder, "file"), "");
  const inFile = join(folder, "file");
  expect(() => cacheResult(inFile, { key: KEY, result: RESULT, started: Date.now() })).not.toThrow();
  expect(readResult(inFile, KEY)).toBeUndefined();
});

describe("damaged result", () => {
  test.each([0, 3, 20])("a result that is truncated to %i bytes counts as missing", async (length) => {
    keep();
    await truncate(join(folder, KEY), length);
    expect(readResult(folder, KEY)).toBeUndefined();
  });

  test("a result with any single flipped bit counts as missing", async () => {
    keep();
    const whole = await readFile(join(folder, KEY));
    const read = [];
    for (const at of whole.keys()) {
      const altered = Buffer.from(whole);
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

  test("a result is valid while the file is unchanged", () => {
    keep(shown());
    expect(readResult(folder, KEY)).toEqual(shown());
  });

  test("a result is not stored when an older file was renamed over the file since the work began", async () => {
    const started = Date.now() - 100;
    await writeFile(other(), "an older photo");
    await utimes(other(), 0, 0);
    await rename(other(), photo());
    keep(shown(), started);
    expect(readResult(folder, KEY)).toBeUndefined();
  });

  test("a result is invalid when the file has other contents with the same modification time", async () => {
    keep(shown());
    await writeFile(photo(), "b photo");
    await utimes(photo(), 0, 0);
    expect(readResult(folder, KEY)).toBeUndefined();
  });

  test("a result is invalid when the file is deleted, or when another file appears that takes precedence", async () => {
    keep(shown());
    await writeFile(other(), "first");
    expect(readResult(folder, KEY)).toBeUndefined();
    await rm(other());
    expect(readResult(folder, KEY)).toBeDefined();
    await rm(photo());
    expect(readResult(folder, KEY)).toBeUndefined();
  });

  test("a result is not stored when the file was written during the compilation", async () => {
    keep(shown(), 0);
    expect(await readdir(folder)).toEqual(["photo.jpg"]);
  });

  test("a result is not stored when the file was searched for in the whole folder", async () => {
    keep({ ...RESULT, looks: [{ path: undefined, isFound: false }] });
    expect(await readdir(folder)).toEqual(["photo.jpg"]);
  });
});
