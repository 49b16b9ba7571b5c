import { mkdirSync, rmSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { ViteDevServer } from "vite";
import type { OpenApp } from "../../model/library.ts";
import { contentHash } from "../contentHash.ts";
import { isBelow } from "../output/stage.ts";
import { SERVER_ENTRY } from "../project.ts";
import { dropOldest } from "./dropOldest.ts";
import { APP_CODE, hashCode } from "./hashCode.ts";
import { isWhole, putSealed } from "./seal.ts";

/** In milliseconds, from the first page on: by then a browser has what it needs. */
const CALM = 3_000;

/** From the project's root: this module may be part of a bundle. */
const THREAD = "src/build/bundle/buildInThread.js";

/** The app's own rendering in `npm run dev`. */
export interface DevRendering {
  load(): Promise<OpenApp>;
  /** Has it bundled, if it is not, when there is time: it was asked for a page. */
  keepSoon(): void;
}

/**
 * Renders with the modules of the app as Vite has them. Those are some hundreds, which take two seconds to load: once a page was shown they
 * are bundled, `calm` milliseconds later, and the next start renders with that bundle until one of them is changed.
 */
export function openDevRendering(server: ViteDevServer, cacheFolder: string, calm = CALM): DevRendering {
  const { root, base, env, configFileDependencies } = server.config;
  const configuration = configFileDependencies.map((path) => relative(root, path));
  const code = hashCode(root, [...APP_CODE, ...configuration]);
  const folder = join(cacheFolder, "maru-rendering", contentHash(JSON.stringify([code, root, base, env])));
  const isKept = isWhole(folder);
  let isAsItWas = true;
  server.watcher.on("all", (_event, file) => {
    if (APP_CODE.some((place) => isBelow(join(root, place), file))) isAsItWas = false;
  });

  const importModule = () =>
    isKept && isAsItWas
      ? import(pathToFileURL(join(folder, "server.js")).href)
      : server.ssrLoadModule(`/${SERVER_ENTRY}`);

  let waiting: NodeJS.Timeout | undefined;
  let bundling: Worker | undefined;
  server.httpServer?.on("close", () => {
    clearTimeout(waiting);
    void bundling?.terminate();
  });
  return {
    load: async () => ((await importModule()) as { openApp: OpenApp }).openApp,
    keepSoon() {
      if (isKept) return;
      waiting ??= setTimeout(() => {
        if (isAsItWas) bundling = bundle(server, folder);
      }, calm).unref();
    },
  };
}

/** In a thread of its own, whose `NODE_ENV` is one of its own too: it is that of a build. What fails is left to be told of by the app. */
function bundle(server: ViteDevServer, folder: string): Worker {
  const { root, base, configFile } = server.config;
  const beside = `${folder}.${process.pid}`;
  mkdirSync(beside, { recursive: true });
  const options = {
    root,
    base,
    configFile,
    logLevel: "silent",
    build: { ssr: SERVER_ENTRY, outDir: beside, emptyOutDir: false, minify: true },
  };
  const thread = new Worker(join(root, THREAD), { workerData: options });
  thread.unref();
  thread.on("error", () => undefined);
  thread.on("exit", (code) => {
    try {
      if (code === 0) putSealed(beside, folder);
      dropOldest(dirname(folder)).catch(() => undefined);
    } catch {
      // A full disk: the next start loads the modules again.
    } finally {
      rmSync(beside, { recursive: true, force: true });
    }
  });
  return thread;
}
