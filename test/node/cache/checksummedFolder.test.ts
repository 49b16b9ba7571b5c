import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  isIntact,
  writeChecksummedFolder,
  writeChecksums,
} from "../../../src/node/cache/checksummedFolder.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-checksums-"));
  await mkdir(join(folder, "client"));
  await writeFile(join(folder, "server.js"), "a");
  await writeFile(join(folder, "client/main.js"), "b");
});
afterEach(() => rm(folder, { recursive: true }));

test("a folder is valid once its checksums are written", () => {
  expect(isIntact(folder)).toBe(false);
  writeChecksums(folder);
  expect(isIntact(folder)).toBe(true);
});

test.each<[string, (path: string) => Promise<unknown>]>([
  ["altered", (path) => writeFile(path, "c")],
  ["emptied", (path) => writeFile(path, "")],
  ["deleted", (path) => rm(path)],
  ["replaced by a folder", (path) => rm(path).then(() => mkdir(path))],
])("a folder is invalid when one of its files is %s", async (_, harm) => {
  for (const name of ["server.js", "client/main.js", "checksums"]) {
    await rm(join(folder, "checksums"), { recursive: true, force: true });
    await rm(join(folder, name), { recursive: true, force: true });
    await writeFile(join(folder, name), "b");
    writeChecksums(folder);
    expect(isIntact(folder)).toBe(true);
    await harm(join(folder, name));
    expect(isIntact(folder)).toBe(false);
    await rm(join(folder, name), { recursive: true, force: true });
    await writeFile(join(folder, name), "b");
  }
});

test("a folder is invalid when it has an additional file", async () => {
  writeChecksums(folder);
  await writeFile(join(folder, "client/other.js"), "c");
  expect(isIntact(folder)).toBe(false);
});

test("writing a checksummed folder replaces a broken one, but not an intact one that another build wrote", async () => {
  const target = `${folder}-target`;
  const put = async (code: string) => {
    const temporary = join(folder, `temporary-${code}`);
    await mkdir(temporary);
    await writeFile(join(temporary, "server.js"), code);
    writeChecksummedFolder(temporary, target);
    expect(await readdir(folder)).not.toContain(`temporary-${code}`);
    return readFile(join(target, "server.js"), "utf8");
  };
  try {
    expect(await put("one")).toBe("one");
    expect(await put("two")).toBe("one");
    await writeFile(join(target, "server.js"), "broken");
    expect(await put("three")).toBe("three");
    expect(isIntact(target)).toBe(true);
  } finally {
    await rm(target, { recursive: true });
  }
});
