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

/** Delay from the first request until bundling, in milliseconds. After this time the browser has usually loaded its page. */
const BUNDLE_DELAY = 3_000;

/** Code that the bundle depends on, relative to the project's root. */
const CODE = ["src/client", ...BUILD_CODE];

/** Entry of the bundling thread, relative to the project's root and not to this module, because this module may be bundled. */
const THREAD = "src/node/server/buildInThread.js";

/** Loads the module that renders the app in `npm run dev`. */
export interface DevRendering {
  load(): Promise<OpenApp>;
  /** Bundles the module after a delay, unless its bundle is cached. */
  scheduleBundling(): void;
  close(): void;
}

/**
 * Creates the loader of the module that renders the app. Vite needs two seconds to load the hundreds of source modules. Therefore this
 * loader also bundles them into the cache, and the next start uses the bundle until a source module changes.
 * @param delay Time from the first call of `scheduleBundling` until bundling, in milliseconds.
 */
export function openDevRendering(
  server: ViteDevServer,
  cacheFolder: string,
  delay = BUNDLE_DELAY,
): DevRendering {
  const { root } = server.config;
  const folder = folderOf(server, cacheFolder);
  const isCached = isIntact(folder);
  let isUnchanged = true;
  server.watcher.on("all", (_event, file) => {
    if (CODE.some((path) => isBelow(join(root, path), file))) isUnchanged = false;
  });

  const importModule = () =>
    isCached && isUnchanged
      ? import(pathToFileURL(join(folder, "server.js")).href)
      : server.ssrLoadModule(`/${SERVER_ENTRY}`);

  const stop = new AbortController();
  let waiting: NodeJS.Timeout | undefined;
  return {
    load: async () => ((await importModule()) as { openApp: OpenApp }).openApp,
    scheduleBundling() {
      if (isCached || stop.signal.aborted) return;
      waiting ??= setTimeout(() => void cacheBundle(server, cacheFolder, stop.signal), delay).unref();
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
    .filter((path) => !CODE.some((folder) => isBelow(folder, path)));
  const inputs = [hashCode(root, [...CODE, ...configuration]), root, base, env];
  return join(cacheFolder, "maru-rendering", contentHash(JSON.stringify(inputs)));
}

/**
 * Bundles the modules into the cache. Discards the bundle if the code has changed in the meantime. If bundling fails, the next start loads
 * the source modules.
 */
async function cacheBundle(server: ViteDevServer, cacheFolder: string, signal: AbortSignal): Promise<void> {
  let temporary: string | undefined;
  try {
    const folder = folderOf(server, cacheFolder);
    await mkdir(dirname(folder), { recursive: true });
    temporary = await mkdtemp(`${folder}.`);
    const isBundled = await bundle(server, temporary, signal);
    if (isBundled && folderOf(server, cacheFolder) === folder) writeChecksummedFolder(temporary, folder);
    await dropOldest(dirname(folder));
  } catch {
    // The error needs no message: errors in the app's code are reported when it is loaded, and a full disk is reported by other writes.
  } finally {
    if (temporary !== undefined)
      await rm(temporary, { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
  }
}

/** Bundles in a separate thread, where `NODE_ENV` can be `production`, as in a build. Returns whether bundling succeeded. */
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
