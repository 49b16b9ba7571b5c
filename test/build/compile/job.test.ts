import { expect, test } from "vitest";
import { type CompileJob, createKeys, type SharedOptions } from "../../../src/build/compile/job.ts";

const SHARED: SharedOptions = {
  contentFolder: "/blog",
  base: "/",
  language: "ko",
  authors: new Map([["kim", "김이레"]]),
};
const SOURCE = { path: "posts/a.md", text: "마루" };
const key = (source: Partial<CompileJob["source"]> = {}, shared: Partial<SharedOptions> = {}) =>
  createKeys({ ...SHARED, ...shared })({ source: { ...SOURCE, ...source }, options: SHARED });

test("jobs that give the same have one key, which can name a file", () => {
  expect(key()).toBe(key());
  expect(key()).toMatch(/^[\da-f]{32}$/);
});

test.each([
  ["another text", { text: "마루 " }, {}],
  ["another path", { path: "posts/b.md" }, {}],
  ["another collection", { section: "글" }, {}],
  ["another base", {}, { base: "/blog/" }],
  ["a name of an author", {}, { authors: new Map([["kim", "김"]]) }],
  ["a static folder", {}, { staticFolders: [{ folder: "a", path: "" }] }],
  ["no language", {}, { language: undefined }],
])("a job with %s has a key of its own", (_what, source, shared) => {
  expect(key(source, shared)).not.toBe(key());
});

test("front matter of the folder makes another key", () => {
  const keyOf = createKeys(SHARED);
  const job = (draft: boolean) =>
    keyOf({ source: SOURCE, options: { ...SHARED, defaults: { hidden: draft } as never } });
  expect(job(true)).not.toBe(job(false));
});
