import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { CompileFiles, CompileJob } from "../../../../src/node/content/compile/job.ts";
import { withResultCache } from "../../../../src/node/content/compile/cacheResults.ts";
import { cacheResult } from "../../../../src/node/content/compile/resultCache.ts";
import type { CompiledFile } from "../../../../src/node/content/document.ts";

let cache: string;
let folder: string;
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), "maru-cache-"));
  folder = join(cache, "code");
});
afterEach(() => rm(cache, { recursive: true }));

const jobOf = (key: string): CompileJob => ({
  key,
  source: { path: `posts/${key}.md`, text: key },
  options: { contentFolder: "/blog", base: "/", language: "ko" },
});
const resultOf = (key: string): CompiledFile => ({
  document: undefined,
  problems: [{ severity: "warning", kind: "link", file: key, line: 1, message: key }],
  looks: [],
});
const store = (key: string) => cacheResult(folder, { key, result: resultOf(key), started: Date.now() });
const compile = vi.fn<CompileFiles>(async (jobs) => jobs.map(({ key }) => resultOf(key)));

test("only jobs without a cached result are run, and the results are in the order of the jobs", async () => {
  store("b");
  const results = await withResultCache(compile, folder)(["a", "b", "c"].map(jobOf));
  expect(results).toEqual(["a", "b", "c"].map(resultOf));
  expect(compile.mock.lastCall?.[0].map(({ key }) => key)).toEqual(["a", "c"]);
});

test("results of other versions of the code are removed", async () => {
  await mkdir(join(cache, "previous version"));
  store("a");
  await withResultCache(compile, folder)([jobOf("a")]);
  expect(await readdir(cache)).toEqual(["code"]);
  expect(await readdir(folder)).toEqual(["a"]);
});

test("the first run removes unused cached results if there are too many, and later runs remove none", async () => {
  store("a");
  const old = Array.from({ length: 1100 }, (_, number) => `old-${number}`);
  for (const name of old) await writeFile(join(folder, name), "");
  const compileSite = withResultCache(compile, folder);
  await compileSite([jobOf("a")]);
  expect(await readdir(folder)).toEqual(["a"]);
  for (const name of old) await writeFile(join(folder, name), "");
  await compileSite([jobOf("a")]);
  expect(await readdir(folder)).toHaveLength(1101);
});
