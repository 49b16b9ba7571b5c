import { mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { keepResult, readResult } from "../../../src/build/compile/resultStore.ts";
import type { CompiledFile } from "../../../src/build/document.ts";

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
  keepResult(folder, { key: KEY, result, started });

test("what was kept is read as it was", () => {
  keep();
  expect(readResult(folder, KEY)).toEqual(RESULT);
  expect(readResult(folder, "4567")).toBeUndefined();
});

test("a folder that cannot be written to keeps nothing, and nothing fails", async () => {
  await writeFile(join(folder, "file"), "");
  const inFile = join(folder, "file");
  expect(() => keepResult(inFile, { key: KEY, result: RESULT, started: Date.now() })).not.toThrow();
  expect(readResult(inFile, KEY)).toBeUndefined();
});

describe("what is kept counts as not there", () => {
  test.each([0, 3, 20])("when it is cut after %i bytes", async (length) => {
    keep();
    await truncate(join(folder, KEY), length);
    expect(readResult(folder, KEY)).toBeUndefined();
  });

  test("when one of its bits is another, whichever", async () => {
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

describe("what shows a file", () => {
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

  test("is read while the file is as it was", () => {
    keep(shown());
    expect(readResult(folder, KEY)).toEqual(shown());
  });

  test("is not when the file is another, though it looks as old", async () => {
    keep(shown());
    await writeFile(photo(), "b photo");
    await utimes(photo(), 0, 0);
    expect(readResult(folder, KEY)).toBeUndefined();
  });

  test("is not when the file has gone, or one has come where it was looked for first", async () => {
    keep(shown());
    await writeFile(other(), "first");
    expect(readResult(folder, KEY)).toBeUndefined();
    await rm(other());
    expect(readResult(folder, KEY)).toBeDefined();
    await rm(photo());
    expect(readResult(folder, KEY)).toBeUndefined();
  });

  test("is not kept where the file was written while it was compiled", async () => {
    keep(shown(), 0);
    expect(await readdir(folder)).toEqual(["photo.jpg"]);
  });

  test("is not kept where the whole folder was looked through for it", async () => {
    keep({ ...RESULT, looks: [{ path: undefined, isFound: false }] });
    expect(await readdir(folder)).toEqual(["photo.jpg"]);
  });
});
