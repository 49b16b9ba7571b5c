import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hashCode } from "../../../src/node/cache/hashCode.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "maru-code-"));
  await mkdir(join(root, "src/deep"), { recursive: true });
  await writeFile(join(root, "src/deep/a.ts"), "a");
  await writeFile(join(root, "package-lock.json"), "{}");
});
afterEach(() => rm(root, { recursive: true }));

const hash = () => hashCode(root, ["src", "index.html"]);

test("the hash of code does not depend on other files of the project", async () => {
  const first = hash();
  expect(first).toMatch(/^[\da-f]{16}$/);
  await writeFile(join(root, "README.md"), "not part of the code");
  expect(hash()).toBe(first);
});

test.each([
  ["a file in a folder changes", "src/deep/a.ts", "b"],
  ["a file is added to a folder", "src/b.ts", "a"],
  ["a missing file is created", "index.html", "<html>"],
  ["the version of a library changes", "package-lock.json", '{"a": 1}'],
])("the hash changes when %s", async (_what, path, contents) => {
  const first = hash();
  await writeFile(join(root, path), contents);
  expect(hash()).not.toBe(first);
});
