import type { EnvironmentOptions } from "vite";
import { licenseFile } from "./licenses.ts";
import { HASHED_NAMES } from "./chunkNames.ts";

/** Disables a warning about slow plugins. */
const CHECKS = { bundlerTimings: false };

/** Scripts that are not modules, by file name in `lib/scripts`: not all browsers support modules as service workers. */
const SCRIPTS = {
  /** The service worker. */
  worker: "src/client/serviceWorker/worker.ts",
  /** The service worker of sites with `offline: false`. It removes the service worker that an earlier build installed. */
  killSwitch: "src/client/serviceWorker/killSwitch.ts",
  /** Script that the dev server adds to its pages. */
  live: "src/client/dev/live.ts",
};

/**
 * Code that the first visit needs: all static imports of the entry, including modules that lazy chunks also import. Otherwise the bundler
 * may split them: https://github.com/rolldown/rolldown/issues/10731.
 */
const INITIAL_CHUNK = {
  name: "main",
  tags: ["$initial" as const],
};

/** Vite environments of the app, by name. `buildLib` sets their output folders. */
export const APP_ENVIRONMENTS: Record<string, EnvironmentOptions> = {
  client: {
    build: {
      license: { fileName: licenseFile("client") },
      // Sites do not publish the source maps, so the scripts do not refer to them.
      sourcemap: "hidden",
      cssCodeSplit: false,
      rolldownOptions: {
        input: "src/client/entry/main.tsx",
        preserveEntrySignatures: false,
        checks: CHECKS,
        output: { ...HASHED_NAMES, codeSplitting: { groups: [INITIAL_CHUNK] } },
      },
    },
  },
  ssr: {
    build: {
      license: { fileName: licenseFile("ssr") },
      ssr: true,
      sourcemap: true,
      // The output is a single file that imports no packages.
      rolldownOptions: {
        input: "src/client/entry/server.tsx",
        checks: CHECKS,
        output: {
          codeSplitting: false,
          // Threads parse the file in half of the time.
          minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
        },
      },
    },
    resolve: { noExternal: true },
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
  },
  ...Object.fromEntries(
    Object.entries(SCRIPTS).map(([name, input]) => [name, scriptEnvironment(name, input)]),
  ),
};

/** Names of the environments of {@link SCRIPTS}. */
export const SCRIPT_NAMES = Object.keys(SCRIPTS);

function scriptEnvironment(name: string, input: string): EnvironmentOptions {
  return {
    consumer: "client",
    build: {
      license: { fileName: licenseFile(name) },
      sourcemap: "hidden",
      rolldownOptions: {
        input,
        checks: CHECKS,
        output: { format: "iife", entryFileNames: `${name}.js`, codeSplitting: false },
      },
    },
  };
}
