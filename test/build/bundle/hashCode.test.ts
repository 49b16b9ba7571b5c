import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hashCode } from "../../../src/build/bundle/hashCode.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "maru-code-"));
  await mkdir(join(root, "src/deep"), { recursive: true });
  await writeFile(join(root, "src/deep/a.ts"), "a");
  await writeFile(join(root, "package-lock.json"), "{}");
});
afterEach(() => rm(root, { recursive: true }));

const hash = () => hashCode(root, ["src", "index.html"]);

test("code that is the same has one hash, wherever the project lies", async () => {
  const first = hash();
  expect(first).toMatch(/^[\da-f]{16}$/);
  await writeFile(join(root, "README.md"), "of no place that counts");
  expect(hash()).toBe(first);
});

test.each([
  ["a file of a folder changes", "src/deep/a.ts", "b"],
  ["a file comes to a folder", "src/b.ts", "a"],
  ["a file that was not there comes", "index.html", "<html>"],
  ["the version of a library changes", "package-lock.json", '{"a": 1}'],
])("it is another where %s", async (_what, path, contents) => {
  const first = hash();
  await writeFile(join(root, path), contents);
  expect(hash()).not.toBe(first);
});
