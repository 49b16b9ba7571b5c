import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createOgImageRenderer } from "../../../src/node/assets/ogImages/drawOgImage.ts";
import { createCompiler } from "../../../src/node/site/createCompiler.ts";
import type { CompiledSite } from "../../../src/node/site/compiledSite.ts";
import { createSiteCompiler } from "../../../src/node/site/siteCompiler.ts";
import { openCache } from "../../../src/node/workers/openCache.ts";
import { openThreads, type Threads } from "../../../src/node/workers/openThreads.ts";

const CACHE = resolve("node_modules/.cache/test-threads");
const SITE = { contentFolder: resolve("src/content"), base: "/", siteUrl: undefined };

let threads: Threads;
beforeAll(async () => {
  await rm(CACHE, { recursive: true, force: true });
  // The module is loaded in advance. That it is missing must not matter before a page is rendered.
  threads = openThreads(openCache(CACHE), { renderModule: join(CACHE, "missing.js") });
});
afterAll(async () => {
  await threads.close();
  await rm(CACHE, { recursive: true, force: true });
});

/** Omits functions, because each function is equal only to itself. */
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

describe("site compiled in threads", () => {
  test("threads compile the same site as a single thread, with an empty and with a filled cache", async () => {
    const { site } = await createCompiler(SITE).compile();
    const here = withoutClosures(site);
    expect(await compile(threads.compileFiles)).toEqual(here);
    const warm = openThreads(openCache(CACHE));
    expect(await compile(warm.compileFiles)).toEqual(here);
    await warm.close();
  });

  test("threads compile the same site if every cached result is damaged", async () => {
    const before = await compile(threads.compileFiles);
    const folder = await documentsFolder();
    for (const [index, name] of (await readdir(folder)).entries()) {
      await writeFile(join(folder, name), index % 2 === 0 ? "" : Buffer.alloc(500, 1));
    }
    expect(await compile(threads.compileFiles)).toEqual(before);
  });
});

test("threads draw OG images with emoji if the cache is outside of the project", async () => {
  const cache = await mkdtemp(join(tmpdir(), "maru-cache-"));
  const outside = openThreads(openCache(cache));
  const content = { titles: ["한글 🍕"], description: "", siteNames: ["마루"], byline: [] };
  expect(Buffer.from(await outside.draw(content))).toEqual(await createOgImageRenderer()(content));
  await outside.close();
  await rm(cache, { recursive: true });
});

test("threads write files with their compressed copies", async () => {
  const folder = join(CACHE, "output");
  await mkdir(folder);
  const bytes = Buffer.from("마루 ".repeat(500));
  await threads.write([
    { file: join(folder, "a/index.html"), bytes, suffixes: [".br", ".gz"], quality: "usual" },
  ]);
  const written = await readdir(folder, { recursive: true });
  expect(written.toSorted()).toEqual(["a", "a/index.html", "a/index.html.br", "a/index.html.gz"]);
});

test("an error in a thread rejects the promise of the call", async () => {
  const file = join(CACHE, "output/a/index.html/b.html");
  await expect(
    threads.write([{ file, bytes: Buffer.from("a"), suffixes: [], quality: "usual" }]),
  ).rejects.toThrow(/ENOTDIR|EEXIST/);
});
