import { mkdir, mkdtemp, readdir, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { dropOldest } from "../../../src/node/cache/dropOldest.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-old-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** Creates one folder per age in hours. */
async function make(hours: readonly number[]): Promise<void> {
  for (const hour of hours) {
    await mkdir(join(folder, `made-${hour}`));
    const made = new Date(Date.now() - hour * 3_600_000);
    await utimes(join(folder, `made-${hour}`), made, made);
  }
}

test("dropOldest keeps the sixteen newest of twenty entries", async () => {
  await make(Array.from({ length: 20 }, (_, hour) => hour + 2));
  await dropOldest(folder);
  const left = await readdir(folder);
  expect(left).toHaveLength(16);
  expect(left).toContain("made-2");
  expect(left).not.toContain("made-18");
});

test("dropOldest keeps every entry younger than an hour, because another build may use it", async () => {
  await make(Array.from({ length: 20 }, (_, part) => part / 100));
  await dropOldest(folder);
  expect(await readdir(folder)).toHaveLength(20);
});
