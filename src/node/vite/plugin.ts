import { join, resolve } from "node:path";
import { normalizePath, type Plugin, type ResolvedConfig } from "vite";
import { appClass } from "./appClasses.ts";
import { checkBase } from "../config/checkBase.ts";
import { BUILD_CODE, cacheOf } from "../cache/buildCache.ts";
import { filesAt } from "../cache/hashCode.ts";
import { loadBuildHooks } from "./loadBuildHooks.ts";
import { resolveMessages } from "./resolveMessages.ts";
import { WORKER_ENVIRONMENT } from "./bundleServiceWorker.ts";
import { recoverKilledBuild } from "../output/stage.ts";
import { serveBuilt } from "../server/preview.ts";
import { withSystemErrorsDescribed } from "../diagnostics/systemErrors/withSystemErrorsDescribed.ts";
import { createUnpublished } from "../content/folders/unpublished.ts";
import { patchReactRouter, ROUTER_ALIASES } from "../dependencyPatches/reactRouter.ts";
import { CLIENT_ENTRY, type MaruOptions, type Project, SERVER_ENTRY } from "../config/project.ts";

/** As images are named, so that one pattern tells hosts what may be kept: `HASHED`. */
const HASHED_NAMES = {
  hashCharacters: "hex" as const,
  entryFileNames: "assets/[name].[hash:8].js",
  chunkFileNames: "assets/[name].[hash:8].js",
};

/**
 * What the entry imports is one file, whatever of it the code of later actions needs too; else the bundler may take it apart:
 * https://github.com/rolldown/rolldown/issues/10731.
 */
const FIRST = { name: "main", tags: ["$initial" as const] };

/** How long the bundler's plugins took is nothing to an author. */
const CHECKS = { bundlerTimings: false };

/** The Vite plugin that turns a folder of posts into a site: `vite` serves it, `vite build` writes it. */
export function maru(options: MaruOptions): Plugin {
  let config: ResolvedConfig;
  let language: string | undefined;
  let close = (): void => undefined;
  const project = (): Project => ({
    ...options,
    contentFolder: resolve(config.root, options.contentFolder),
    root: config.root,
    base: checkBase(config.base),
    outDir: resolve(config.root, config.build.outDir),
  });
  return {
    name: "maru",
    config: ({ root = process.cwd(), logLevel = "warn", server }, { command }) => {
      // A shell's NODE_ENV=development would put React's development code into the site.
      if (command === "build") process.env["NODE_ENV"] = "production";
      return {
        appType: "custom",
        css: { modules: { generateScopedName: appClass } },
        ...(server?.watch !== null && {
          server: { watch: { ignored: [createUnpublished(resolve(root), options.contentFolder)] } },
        }),
        // Vite's own account of each bundle says nothing to an author; the build ends with its own.
        ...(command === "build" && { logLevel }),
        ...(command === "build" && { resolve: { alias: ROUTER_ALIASES } }),
        worker: { format: "es" as const, rolldownOptions: { output: HASHED_NAMES } },
        // One plugin for both environments: what the build learns of the site, the browser's bundle is made with.
        builder: { sharedConfigBuild: true, sharedPlugins: true },
        environments: {
          client: {
            build: {
              rolldownOptions: {
                input: CLIENT_ENTRY,
                preserveEntrySignatures: false,
                checks: CHECKS,
                output: { ...HASHED_NAMES, codeSplitting: { groups: [FIRST] } },
              },
              cssCodeSplit: false,
            },
          },
          ssr: {
            // One file that needs nothing beside it.
            build: {
              rolldownOptions: { input: SERVER_ENTRY, output: { codeSplitting: false }, checks: CHECKS },
              ssr: true,
              copyPublicDir: false,
            },
            resolve: { noExternal: command === "build" ? true : undefined },
            // Else both of React's codes, that for development too, would be in it and be read in each thread.
            ...(command === "build" && {
              define: { "process.env.NODE_ENV": JSON.stringify("production") },
            }),
          },
          ...(command === "build" && WORKER_ENVIRONMENT),
        },
      };
    },
    configResolved: (resolved) => void (config = resolved),
    resolveId: resolveMessages(() => language),
    transform: (code, id) => patchReactRouter(code, id),
    async buildApp(builder) {
      // A full disk names no file, and the output is what is mostly written.
      const circumstances = { path: project().outDir, verb: "written" } as const;
      await withSystemErrorsDescribed(async () => {
        const { buildSite } = await loadBuildHooks(cacheOf(config.root));
        await buildSite(builder, project(), ({ manifest }) => void (language = manifest.site.language));
      }, circumstances);
    },
    async configureServer(server) {
      const { root } = config;
      // Vite starts anew where one of these is changed, as with all that the configuration imports.
      const code = BUILD_CODE.flatMap((place) => filesAt(root, place)).map((path) => join(root, path));
      server.config.configFileDependencies.push(...code.map((path) => normalizePath(path)));
      const { serveWhileWriting } = await loadBuildHooks(cacheOf(root));
      const writing = await serveWhileWriting(server, project());
      close = writing.close;
      return writing.addAnswers;
    },
    closeServer: () => close(),
    async configurePreviewServer(server) {
      await recoverKilledBuild(project().outDir);
      serveBuilt(server, project());
    },
  };
}
