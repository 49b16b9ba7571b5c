import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createServer, type ViteDevServer } from "vite";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openDevRendering } from "../../../src/build/bundle/devRendering.ts";
import { createCompiler } from "../../../src/build/compiler.ts";
import { bodyFinder, createMemoryLibrary } from "../../../src/build/memoryLibrary.ts";
import { createRender } from "../../../src/build/render.ts";
import type { Library, OpenApp } from "../../../src/model/library.ts";

const base = "/log/";
let folder: string;
let server: ViteDevServer;
let library: Library;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "maru-rendering-"));
  server = await createServer({
    configFile: false,
    base,
    appType: "custom",
    logLevel: "silent",
    cacheDir: join(folder, "vite"),
    server: { middlewareMode: true, ws: false, watch: null },
  });
  const contentFolder = resolve("test/fixtures/site");
  const { site } = await createCompiler({ contentFolder, base, siteUrl: undefined }).compile();
  library = createMemoryLibrary({
    manifest: site.manifest,
    search: `${base}search.json`,
    bodyOf: bodyFinder(site),
  });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

async function pagesBy(openApp: OpenApp) {
  const render = createRender(await openApp({ base, library }));
  return Promise.all(["/", "/posts/moon-jar/", "/tags/", "/search/"].map((path) => render.page(path)));
}

test("pages are the same from the bundle, which stands in for Vite's modules from the next start until one is changed", async () => {
  const load = vi.spyOn(server, "ssrLoadModule");
  const first = openDevRendering(server, folder, 0);
  const pages = await pagesBy(await first.load());
  expect(pages.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  first.keepSoon();
  const made = () => readdir(join(folder, "maru-rendering"), { recursive: true });
  await expect.poll(made, { timeout: 60_000 }).toContainEqual(expect.stringMatching(/^\w+\/seal$/));
  await first.load();
  expect(load).toHaveBeenCalledTimes(2);

  const second = openDevRendering(server, folder, 0);
  expect(await pagesBy(await second.load())).toEqual(pages);
  server.watcher.emit("all", "change", resolve("src/content/posts/a.md"));
  await second.load();
  expect(load).toHaveBeenCalledTimes(2);
  server.watcher.emit("all", "change", resolve("src/app/page.ts"));
  await second.load();
  expect(load).toHaveBeenCalledTimes(3);

  const [bundle = ""] = (await made()).filter((path) => path.endsWith("server.js"));
  await writeFile(join(folder, "maru-rendering", bundle), "export const openApp = 1;");
  await openDevRendering(server, folder, 0).load();
  expect(load).toHaveBeenCalledTimes(4);
});
