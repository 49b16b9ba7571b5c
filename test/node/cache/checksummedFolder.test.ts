import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isWhole, writeChecksummedFolder, checksum } from "../../../src/node/cache/checksummedFolder.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-seal-"));
  await mkdir(join(folder, "client"));
  await writeFile(join(folder, "server.js"), "a");
  await writeFile(join(folder, "client/main.js"), "b");
});
afterEach(() => rm(folder, { recursive: true }));

test("a folder is valid once its checksums are written", () => {
  expect(isWhole(folder)).toBe(false);
  checksum(folder);
  expect(isWhole(folder)).toBe(true);
});

test.each<[string, (path: string) => Promise<unknown>]>([
  ["altered", (path) => writeFile(path, "c")],
  ["emptied", (path) => writeFile(path, "")],
  ["deleted", (path) => rm(path)],
  ["replaced by a folder", (path) => rm(path).then(() => mkdir(path))],
])("a folder is invalid when one of its files is %s", async (_, harm) => {
  for (const name of ["server.js", "client/main.js", "seal"]) {
    await rm(join(folder, "seal"), { recursive: true, force: true });
    await rm(join(folder, name), { recursive: true, force: true });
    await writeFile(join(folder, name), "b");
    checksum(folder);
    expect(isWhole(folder)).toBe(true);
    await harm(join(folder, name));
    expect(isWhole(folder)).toBe(false);
    await rm(join(folder, name), { recursive: true, force: true });
    await writeFile(join(folder, name), "b");
  }
});

test("a folder is invalid when it has an additional file", async () => {
  checksum(folder);
  await writeFile(join(folder, "client/other.js"), "c");
  expect(isWhole(folder)).toBe(false);
});

test("a checksummed folder replaces a broken one, and keeps a valid one that another build wrote", async () => {
  const place = `${folder}-place`;
  const put = async (code: string) => {
    const beside = join(folder, `beside-${code}`);
    await mkdir(beside);
    await writeFile(join(beside, "server.js"), code);
    writeChecksummedFolder(beside, place);
    expect(await readdir(folder)).not.toContain(`beside-${code}`);
    return readFile(join(place, "server.js"), "utf8");
  };
  try {
    expect(await put("one")).toBe("one");
    expect(await put("two")).toBe("one");
    await writeFile(join(place, "server.js"), "broken");
    expect(await put("three")).toBe("three");
    expect(isWhole(place)).toBe(true);
  } finally {
    await rm(place, { recursive: true });
  }
});
