import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cacheOf } from "../../../src/build/buildCache.ts";
import { createCompiler } from "../../../src/build/compiler.ts";
import type { CompiledSite } from "../../../src/build/site.ts";
import { createSiteCompiler } from "../../../src/build/siteCompiler.ts";
import { openThreads, type Threads } from "../../../src/build/threads/openThreads.ts";

/** Within `node_modules`, where the threads find what they import. */
const CACHE = resolve("node_modules/.cache/test-threads");
const SITE = { contentFolder: resolve("src/content"), base: "/", siteUrl: undefined };

let threads: Threads;
beforeAll(async () => {
  await rm(CACHE, { recursive: true, force: true });
  threads = openThreads(cacheOf(process.cwd(), CACHE));
});
afterAll(async () => {
  await threads.close();
  await rm(CACHE, { recursive: true, force: true });
});

/** Functions are equal to none but themselves. */
function withoutClosures(site: CompiledSite): Partial<CompiledSite> {
  return { ...site, statics: [] };
}

async function compile(compileFiles: Threads["compileFiles"]): Promise<Partial<CompiledSite>> {
  const { site, problems } = await createSiteCompiler({ ...SITE, compileFiles }).compile();
  expect(problems).toEqual([]);
  return withoutClosures(site);
}

const documentsFolder = async () => {
  const folder = join(CACHE, "maru-documents");
  return join(folder, (await readdir(folder))[0] as string);
};

describe("a site compiled in threads", () => {
  test("is that which one thread makes, cold and warm", async () => {
    const { site } = await createCompiler(SITE).compile();
    const here = withoutClosures(site);
    expect(await compile(threads.compileFiles)).toEqual(here);
    const warm = openThreads(cacheOf(process.cwd(), CACHE));
    expect(await compile(warm.compileFiles)).toEqual(here);
    await warm.close();
  });

  test("is the same when all that was kept of it is broken", async () => {
    const before = await compile(threads.compileFiles);
    const folder = await documentsFolder();
    for (const [index, name] of (await readdir(folder)).entries()) {
      await writeFile(join(folder, name), index % 2 === 0 ? "" : Buffer.alloc(500, 1));
    }
    expect(await compile(threads.compileFiles)).toEqual(before);
  });
});

test("files are written by threads, with what is compressed beside them", async () => {
  const folder = join(CACHE, "output");
  await mkdir(folder);
  const bytes = Buffer.from("마루 ".repeat(500));
  await threads.write([
    { file: join(folder, "a/index.html"), bytes, suffixes: [".br", ".gz"], quality: "usual" },
  ]);
  const written = await readdir(folder, { recursive: true });
  expect(written.toSorted()).toEqual(["a", "a/index.html", "a/index.html.br", "a/index.html.gz"]);
});

test("what a thread cannot do is told to whoever asked for it", async () => {
  const file = join(CACHE, "output/a/index.html/b.html");
  await expect(
    threads.write([{ file, bytes: Buffer.from("a"), suffixes: [], quality: "usual" }]),
  ).rejects.toThrow(/ENOTDIR|EEXIST/);
});
