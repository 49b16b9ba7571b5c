import { join, resolve } from "node:path";
import { normalizePath, type Plugin, type ResolvedConfig } from "vite";
import { appClass } from "./appClasses.ts";
import { checkBase } from "../config/checkBase.ts";
import { BUILD_CODE, cacheOf } from "../cache/buildCache.ts";
import { listFiles } from "../cache/hashCode.ts";
import { loadBuildHooks } from "./loadBuildHooks.ts";
import { resolveMessages } from "./resolveMessages.ts";
import { WORKER_ENVIRONMENT } from "./bundleServiceWorker.ts";
import { recoverKilledBuild } from "../output/stage.ts";
import { servePreview } from "../server/preview.ts";
import { withSystemErrorsDescribed } from "../diagnostics/systemErrors/withSystemErrorsDescribed.ts";
import { createUnpublished } from "../content/folders/unpublished.ts";
import { patchReactRouter, ROUTER_ALIASES } from "../dependencyPatches/reactRouter.ts";
import { CLIENT_ENTRY, type MaruOptions, type Project, SERVER_ENTRY } from "../config/project.ts";

/**
 * Patterns for names of bundled files. The hash has the same format as in names of images, so that the pattern `HASHED_FILE` matches both.
 */
const HASHED_NAMES = {
  hashCharacters: "hex" as const,
  entryFileNames: "assets/[name].[hash:8].js",
  chunkFileNames: "assets/[name].[hash:8].js",
};

/**
 * Puts all static imports of the entry into one chunk, including modules that lazy chunks also import. Otherwise the bundler may split
 * them: https://github.com/rolldown/rolldown/issues/10731.
 */
const INITIAL_CHUNK = { name: "main", tags: ["$initial" as const] };

/** Disables a warning about slow plugins, which authors can't fix. */
const CHECKS = { bundlerTimings: false };

/**
 * Returns the Vite plugin of a site. With it, `vite` serves a content folder as a site, `vite build` builds the site, and `vite preview`
 * serves the output.
 */
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
      // With NODE_ENV=development in the environment, the site would include React's development code.
      if (command === "build") process.env["NODE_ENV"] = "production";
      return {
        appType: "custom",
        css: { modules: { generateScopedName: appClass } },
        ...(server?.watch !== null && {
          server: { watch: { ignored: [createUnpublished(resolve(root), options.contentFolder)] } },
        }),
        // The default, `warn`, hides Vite's report of each bundle, because the build prints a summary.
        ...(command === "build" && { logLevel }),
        ...(command === "build" && { resolve: { alias: ROUTER_ALIASES } }),
        worker: { format: "es" as const, rolldownOptions: { output: HASHED_NAMES } },
        // Environments share this plugin and its state, because bundling depends on the site's language.
        builder: { sharedConfigBuild: true, sharedPlugins: true },
        environments: {
          client: {
            build: {
              rolldownOptions: {
                input: CLIENT_ENTRY,
                preserveEntrySignatures: false,
                checks: CHECKS,
                output: { ...HASHED_NAMES, codeSplitting: { groups: [INITIAL_CHUNK] } },
              },
              cssCodeSplit: false,
            },
          },
          ssr: {
            // The output is a single file that imports no packages.
            build: {
              rolldownOptions: { input: SERVER_ENTRY, output: { codeSplitting: false }, checks: CHECKS },
              ssr: true,
              copyPublicDir: false,
            },
            resolve: { noExternal: command === "build" ? true : undefined },
            // Without this definition, the file would also contain React's development code, and each thread would load that code.
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
      // The error for a full disk contains no path. It most likely concerns the output folder.
      const circumstances = { path: project().outDir, verb: "written" } as const;
      await withSystemErrorsDescribed(async () => {
        const { buildSite } = await loadBuildHooks(cacheOf(config.root));
        await buildSite(builder, project(), ({ manifest }) => void (language = manifest.site.language));
      }, circumstances);
    },
    async configureServer(server) {
      const { root } = config;
      // Vite restarts when one of these files changes, as it does for the imports of its configuration.
      const code = BUILD_CODE.flatMap((folder) => listFiles(root, folder)).map((path) => join(root, path));
      server.config.configFileDependencies.push(...code.map((path) => normalizePath(path)));
      const { serveDev } = await loadBuildHooks(cacheOf(root));
      const devServer = await serveDev(server, project());
      close = devServer.close;
      return devServer.addMiddleware;
    },
    closeServer: () => close(),
    async configurePreviewServer(server) {
      await recoverKilledBuild(project().outDir);
      servePreview(server, project());
    },
  };
}
