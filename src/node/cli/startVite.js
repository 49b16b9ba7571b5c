// @ts-check
import { join } from "node:path";
import { cacheFolderOf, isWritable } from "../cache/cacheFolder.js";
import { readPort } from "./options.js";

/** @typedef {Record<string, string | boolean | undefined>} Values */
/** @typedef {import("vite").InlineConfig} InlineConfig */

/**
 * Builds the site or starts a server with Vite's JavaScript API. Vite's command line would print a stack trace for every error.
 * @param {import("./options.js").Command} command
 * @param {Values} values
 */
export async function startVite(command, { base, mode, logLevel, clearScreen, all, ...ofCommand }) {
  // PORT is checked here, not in `vite.config.ts`, because Vite reports any error there as a configuration that can't be loaded.
  if (command === "preview" && process.env["PORT"]) readPort("PORT", process.env["PORT"]);
  const given = Object.entries({ base, mode, logLevel, clearScreen });
  const config = /** @type {InlineConfig} */ (
    Object.fromEntries(given.filter(([, value]) => value !== undefined))
  );
  // `vite.config.ts` reads this variable.
  if (all === true) process.env["ALL_PROBLEMS"] = "1";
  const root = process.cwd();
  // Vite writes its bundled configuration into this folder, which may be read-only.
  const loaded = isWritable(join(root, "node_modules/.vite-temp")) ? {} : await loadConfig(command, mode);
  await { build, dev, preview }[command]({ ...loaded, ...config }, ofCommand);
}

/**
 * Loads the configuration without bundling it, because Vite writes the bundle to a file.
 * @param {import("./options.js").Command} command
 * @param {Values[string]} mode
 * @returns {Promise<InlineConfig>}
 */
async function loadConfig(command, mode) {
  const { openRunner } = await import("./openRunner.js");
  const { runner } = await openRunner();
  const { default: config } = await runner.import("./vite.config.ts");
  const isBuild = command === "build";
  const env = {
    command: isBuild ? "build" : "serve",
    mode: String(mode ?? (isBuild || command === "preview" ? "production" : "development")),
    isSsrBuild: false,
    isPreview: command === "preview",
  };
  return { ...(await (typeof config === "function" ? config(env) : config)), configFile: false };
}

/**
 * @param {InlineConfig} config
 * @param {Values} options
 */
async function build(config, options) {
  const { createBuilder } = await import("vite");
  const builder = await createBuilder({ ...config, build: options });
  await builder.buildApp();
}

/**
 * @param {InlineConfig} config
 * @param {Values} options
 */
async function dev(config, { force, ...serverOptions }) {
  const started = performance.now();
  const { createServer } = await import("vite");
  const server = await createServer({
    ...config,
    ...cacheDir(),
    forceOptimizeDeps: force === true,
    server: { ...config.server, ...withPort(serverOptions) },
  });
  await server.listen();
  server.config.logger.info(`\n  Maru is ready after ${Math.ceil(performance.now() - started)} ms\n`);
  server.printUrls();
  server.bindCLIShortcuts({ print: true });
}

/** Returns the option `cacheDir` for Vite's cache of dependencies if the default folder is not writable; otherwise no option. */
function cacheDir() {
  const root = process.cwd();
  return isWritable(join(root, "node_modules/.vite")) ? {} : { cacheDir: join(cacheFolderOf(root), "vite") };
}

/**
 * @param {InlineConfig} config
 * @param {Values} options
 */
async function preview(config, { outDir, ...serverOptions }) {
  const { preview: open } = await import("vite");
  const server = await open({
    ...config,
    ...(outDir !== undefined && { build: { outDir: String(outDir) } }),
    preview: { ...config.preview, ...withPort(serverOptions) },
  });
  server.printUrls();
  server.bindCLIShortcuts({ print: true });
}

/**
 * Converts the port to a number.
 * @param {Values} options
 */
function withPort({ port, ...others }) {
  return { ...others, ...(port !== undefined && { port: readPort("--port", port) }) };
}
