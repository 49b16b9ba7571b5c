import { once } from "node:events";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { ViteDevServer } from "vite";
import type { OpenApp } from "../../shared/listing/library.ts";
import { BUILD_CODE } from "../cache/buildCache.ts";
import { contentHash } from "../cache/contentHash.ts";
import { isBelow } from "../files/isBelow.ts";
import { SERVER_ENTRY } from "../config/project.ts";
import { dropOldest } from "../cache/dropOldest.ts";
import { hashCode } from "../cache/hashCode.ts";
import { isIntact, writeChecksummedFolder } from "../cache/checksummedFolder.ts";

/** In milliseconds, from the first request on: by then a browser has what its page needs. */
const CALM = 3_000;

/** What renders, and what Vite is told to make of it. */
const CODE = ["src/client", ...BUILD_CODE];

/** From the project's root: this module may be part of a bundle. */
const THREAD = "src/node/server/buildInThread.js";

/** The app's own rendering in `npm run dev`. */
export interface DevRendering {
  load(): Promise<OpenApp>;
  /** Has it bundled, if it was not, when there is time for that. */
  scheduleBundling(): void;
  close(): void;
}

/**
 * Renders with the modules of the app as Vite has them. Those are some hundreds, which take two seconds to load: `calm` milliseconds after
 * the first request they are bundled, and the next start renders with that bundle until one of them is changed.
 */
export function openDevRendering(server: ViteDevServer, cacheFolder: string, calm = CALM): DevRendering {
  const { root } = server.config;
  const folder = folderOf(server, cacheFolder);
  const isKept = isIntact(folder);
  let isAsItWas = true;
  server.watcher.on("all", (_event, file) => {
    if (CODE.some((place) => isBelow(join(root, place), file))) isAsItWas = false;
  });

  const importModule = () =>
    isKept && isAsItWas
      ? import(pathToFileURL(join(folder, "server.js")).href)
      : server.ssrLoadModule(`/${SERVER_ENTRY}`);

  const stop = new AbortController();
  let waiting: NodeJS.Timeout | undefined;
  return {
    load: async () => ((await importModule()) as { openApp: OpenApp }).openApp,
    scheduleBundling() {
      if (isKept || stop.signal.aborted) return;
      waiting ??= setTimeout(() => void keep(server, cacheFolder, stop.signal), calm).unref();
    },
    close() {
      clearTimeout(waiting);
      stop.abort();
    },
  };
}

function folderOf({ config }: ViteDevServer, cacheFolder: string): string {
  const { root, base, env, configFileDependencies } = config;
  const configuration = configFileDependencies
    .map((path) => relative(root, path))
    .filter((path) => !CODE.some((place) => isBelow(place, path)));
  const facts = [hashCode(root, [...CODE, ...configuration]), root, base, env];
  return join(cacheFolder, "maru-rendering", contentHash(JSON.stringify(facts)));
}

/** Bundles the rendering and keeps it, unless the code has changed meanwhile. Where that fails, the next start loads the modules again. */
async function keep(server: ViteDevServer, cacheFolder: string, signal: AbortSignal): Promise<void> {
  let beside: string | undefined;
  try {
    const folder = folderOf(server, cacheFolder);
    await mkdir(dirname(folder), { recursive: true });
    beside = await mkdtemp(`${folder}.`);
    const isBundled = await bundle(server, beside, signal);
    if (isBundled && folderOf(server, cacheFolder) === folder) writeChecksummedFolder(beside, folder);
    await dropOldest(dirname(folder));
  } catch {
    // What is wrong with the app's code is told of where it is loaded; a full disk, by whatever needs one.
  } finally {
    if (beside !== undefined)
      await rm(beside, { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
  }
}

/** In a thread of its own, whose `NODE_ENV` is one of its own too: it is that of a build. */
async function bundle(server: ViteDevServer, outDir: string, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return false;
  const { root, base, configFile } = server.config;
  const workerData = {
    root,
    base,
    configFile,
    logLevel: "silent",
    build: { ssr: SERVER_ENTRY, outDir, emptyOutDir: false, minify: true },
  };
  const thread = new Worker(join(root, THREAD), { workerData });
  thread.unref();
  signal.addEventListener("abort", () => void thread.terminate());
  const [code] = (await once(thread, "exit")) as [number];
  return code === 0;
}
