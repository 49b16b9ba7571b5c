import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  writeRecord,
  type OutputRecord,
  readRecord,
  outputSize,
} from "../../../src/node/output/outputRecord.ts";

let cacheFolder: string;
beforeEach(async () => {
  cacheFolder = await mkdtemp(join(tmpdir(), "maru-record-"));
});
afterEach(() => rm(cacheFolder, { recursive: true }));

const RECORD: OutputRecord = new Map([
  [
    "posts/한글/index.html",
    {
      key: "key",
      hash: "bytes",
      suffixes: [".br", ".gz"],
      stamps: { "": { size: 100, mtimeMs: 1_795_891_592_075.125 }, ".br": { size: 30, mtimeMs: 1 } },
    },
  ],
  ["a.png", { hash: "bytes", suffixes: [], stamps: { "": { size: 7, mtimeMs: 2 } } }],
]);
const location = ({ outDir = "/site/dist", codeHash = "code", key = "app" } = {}) => ({
  cache: { cacheFolder, codeHash },
  app: { key },
  outDir,
});

test("a record that is written and read is unchanged", async () => {
  await writeRecord(location(), RECORD);
  expect(readRecord(location())).toEqual(RECORD);
});

test.each([{ outDir: "/site/other" }, { codeHash: "other code" }, { key: "another app" }])(
  "a record is not used for a build with %o",
  async (other) => {
    await writeRecord(location(), RECORD);
    expect(readRecord(location(other))).toEqual(new Map());
  },
);

test("a record with a flipped bit in any byte is treated as missing", async () => {
  await writeRecord(location(), RECORD);
  const folder = join(cacheFolder, "maru-outputs");
  const file = join(folder, (await readdir(folder))[0] as string);
  const bytes = await readFile(file);
  for (let position = 0; position < bytes.length; position++) {
    const broken = Buffer.from(bytes);
    broken[position] = (broken[position] as number) ^ 1;
    await writeFile(file, broken);
    expect(readRecord(location()).size).toBe(0);
  }
});

test("the size of an output counts its files without their compressed copies", () => {
  expect(outputSize(RECORD)).toEqual({ files: 2, bytes: 107 });
});
