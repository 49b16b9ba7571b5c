import { EventEmitter } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createServer, type ViteDevServer } from "vite";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { appClass } from "../../../src/node/vite/appClasses.ts";
import { openDevRendering } from "../../../src/node/server/devRendering.ts";
import { createCompiler } from "../../../src/node/site/createCompiler.ts";
import { bodyFinder, createMemoryLibrary } from "../../../src/node/output/render/memoryLibrary.ts";
import { createRender } from "../../../src/node/output/render/createRender.ts";
import type { Library, OpenApp } from "../../../src/shared/listing/library.ts";

/** Hash that replaces the hash of the project's code, because tests must not change the code. */
let code = "a";
vi.mock("../../../src/node/cache/hashCode.ts", () => ({ hashCode: () => code }));

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
    // The bundling thread reads the project's configuration, which uses this function for class names.
    css: { modules: { generateScopedName: appClass } },
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
beforeEach(() => rm(join(folder, "maru-rendering"), { recursive: true, force: true }));

async function pagesBy(openApp: OpenApp) {
  const render = createRender(await openApp({ base, library }));
  return Promise.all(["/", "/posts/moon-jar/", "/tags/", "/search/"].map((path) => render.page(path)));
}

/** Lists the paths in the cache, including those of unfinished bundles. */
const cachedPaths = () =>
  readdir(join(folder, "maru-rendering"), { recursive: true }).catch((): string[] => []);
const isMade = (paths: readonly string[]) => paths.some((path) => /^\w+\/checksums$/.test(path));
const BUNDLING = { timeout: 60_000 };

test("the bundle renders the same pages, and replaces Vite's modules from the next start until a module changes", async () => {
  const load = vi.spyOn(server, "ssrLoadModule");
  const first = openDevRendering(server, folder, 0);
  const pages = await pagesBy(await first.load());
  expect(pages.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  first.scheduleBundling();
  await expect.poll(async () => isMade(await cachedPaths()), BUNDLING).toBe(true);
  await first.load();
  expect(load).toHaveBeenCalledTimes(2);

  const second = openDevRendering(server, folder, 0);
  expect(await pagesBy(await second.load())).toEqual(pages);
  server.watcher.emit("all", "change", resolve("src/content/posts/a.md"));
  await second.load();
  expect(load).toHaveBeenCalledTimes(2);
  server.watcher.emit("all", "change", resolve("src/client/routing/routePage.ts"));
  await second.load();
  expect(load).toHaveBeenCalledTimes(3);

  const [bundle = ""] = (await cachedPaths()).filter((path) => path.endsWith("server.js"));
  // The bundle must not contain React's development code.
  expect(await readFile(join(folder, "maru-rendering", bundle), "utf8")).not.toContain(
    "process.env.NODE_ENV",
  );
  await writeFile(join(folder, "maru-rendering", bundle), "export const openApp = 1;");
  await openDevRendering(server, folder, 0).load();
  expect(load).toHaveBeenCalledTimes(4);
});

test("a bundle is not cached if the code changes while it is being created", async () => {
  openDevRendering(server, folder, 0).scheduleBundling();
  await expect.poll(cachedPaths, BUNDLING).not.toEqual([]);
  code = "b";
  await expect.poll(cachedPaths, BUNDLING).toEqual([]);
});

test("bundling that fails or is ended by closing the server leaves no files in the cache", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    const closed = openDevRendering(server, folder, 0);
    closed.scheduleBundling();
    expect(vi.getTimerCount()).toBe(1);
    closed.close();
    closed.scheduleBundling();
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
  expect(await cachedPaths()).toEqual([]);

  const config = { root: folder, base, env: {}, configFileDependencies: [] };
  const empty = { config, watcher: new EventEmitter() } as unknown as ViteDevServer;
  openDevRendering(empty, folder, 0).scheduleBundling();
  const made = async () => (await readdir(folder)).includes("maru-rendering");
  await expect.poll(made, BUNDLING).toBe(true);
  await expect.poll(cachedPaths, BUNDLING).toEqual([]);
});
