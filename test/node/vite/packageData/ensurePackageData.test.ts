import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ensurePackageData } from "../../../../src/node/vite/packageData/ensurePackageData.ts";

let folder: string;
let data: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-data-"));
  data = join(folder, "data");
});
afterAll(() => rm(folder, { recursive: true }));

test("missing data is written once, and again after a change of a package's version", async () => {
  const versions = join(data, "versions.json");
  const image = join(data, "twemoji/images.bin");
  await ensurePackageData(data);
  const { ino } = await stat(image);
  await ensurePackageData(data);
  expect((await stat(image)).ino).toBe(ino);
  const current = await readFile(versions, "utf8");
  await writeFile(versions, current.replace("15.", "14."));
  await writeFile(image, "");
  await ensurePackageData(data);
  expect(await readFile(versions, "utf8")).toBe(current);
  expect((await stat(image)).size).toBeGreaterThan(1_000_000);
});

test("calls that write the data at the same time all succeed", async () => {
  const shared = join(folder, "shared");
  await Promise.all([ensurePackageData(shared), ensurePackageData(shared)]);
  expect((await stat(join(shared, "versions.json"))).size).toBeGreaterThan(0);
});
