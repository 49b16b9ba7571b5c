import { expect, test } from "vitest";
import { type CompileJob, createKeys, type SharedOptions } from "../../../../src/node/content/compile/job.ts";

const SHARED: SharedOptions = {
  contentFolder: "/blog",
  base: "/",
  language: "ko",
  authors: new Map([["kim", "김이레"]]),
};
const SOURCE = { path: "posts/a.md", text: "마루" };
const key = (source: Partial<CompileJob["source"]> = {}, shared: Partial<SharedOptions> = {}) =>
  createKeys({ ...SHARED, ...shared })({ source: { ...SOURCE, ...source }, options: SHARED });

test("equal jobs have the same key, which is a valid file name", () => {
  expect(key()).toBe(key());
  expect(key()).toMatch(/^[\da-f]{32}$/);
});

test.each([
  ["another text", { text: "마루 " }, {}],
  ["another path", { path: "posts/b.md" }, {}],
  ["another collection", { section: "글" }, {}],
  ["another base", {}, { base: "/blog/" }],
  ["another name of an author", {}, { authors: new Map([["kim", "김"]]) }],
  ["a static folder", {}, { staticFolders: [{ folder: "a", path: "" }] }],
  ["no language", {}, { language: undefined }],
])("a job with %s has a different key", (_what, source, shared) => {
  expect(key(source, shared)).not.toBe(key());
});

test("jobs with different default front matter of the folder have different keys", () => {
  const keyOf = createKeys(SHARED);
  const job = (draft: boolean) =>
    keyOf({ source: SOURCE, options: { ...SHARED, defaults: { hidden: draft } as never } });
  expect(job(true)).not.toBe(job(false));
});
