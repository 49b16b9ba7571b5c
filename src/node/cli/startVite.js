// @ts-check
import { join } from "node:path";
import { cacheFolderOf, isWritable } from "../cache/cacheFolder.js";
import { readPort } from "./options.js";

/** @typedef {Record<string, string | boolean | undefined>} Values */
/** @typedef {import("vite").InlineConfig} InlineConfig */

/**
 * Builds, or starts a server, by Vite's own interface: its command line prints the stack of whatever goes wrong.
 * @param {import("./options.js").Command} command
 * @param {Values} values
 */
export async function startVite(command, { base, mode, logLevel, clearScreen, all, ...own }) {
  // Else the configuration would report it, and Vite that the configuration can't be loaded.
  if (command === "preview" && process.env["PORT"]) readPort("PORT", process.env["PORT"]);
  const given = Object.entries({ base, mode, logLevel, clearScreen });
  const config = /** @type {InlineConfig} */ (
    Object.fromEntries(given.filter(([, value]) => value !== undefined))
  );
  // The configuration reads it, as it reads the other settings of a run.
  if (all === true) process.env["ALL_PROBLEMS"] = "1";
  const root = process.cwd();
  // Vite writes there what it has made of its configuration.
  const loaded = isWritable(join(root, "node_modules/.vite-temp")) ? {} : await loadConfig(command, mode);
  await { build, dev, preview }[command]({ ...loaded, ...config }, own);
}

/**
 * The configuration, with its modules loaded one by one.
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
async function dev(config, { force, ...serving }) {
  const started = performance.now();
  const { createServer } = await import("vite");
  const server = await createServer({
    ...config,
    ...cacheDir(),
    forceOptimizeDeps: force === true,
    server: { ...config.server, ...toServe(serving) },
  });
  await server.listen();
  server.config.logger.info(`\n  Maru is ready after ${Math.ceil(performance.now() - started)} ms\n`);
  server.printUrls();
  server.bindCLIShortcuts({ print: true });
}

/** Where Vite keeps the app's dependencies, if it can't do so where it would. */
function cacheDir() {
  const root = process.cwd();
  return isWritable(join(root, "node_modules/.vite")) ? {} : { cacheDir: join(cacheFolderOf(root), "vite") };
}

/**
 * @param {InlineConfig} config
 * @param {Values} options
 */
async function preview(config, { outDir, ...serving }) {
  const { preview: open } = await import("vite");
  const server = await open({
    ...config,
    ...(outDir !== undefined && { build: { outDir: String(outDir) } }),
    preview: { ...config.preview, ...toServe(serving) },
  });
  server.printUrls();
  server.bindCLIShortcuts({ print: true });
}

/** @param {Values} options */
function toServe({ port, ...others }) {
  return { ...others, ...(port !== undefined && { port: readPort("--port", port) }) };
}
