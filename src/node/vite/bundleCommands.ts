import { copyFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { EnvironmentOptions, Plugin } from "vite";

import { LICENSE_FILE } from "./licenses.ts";

/** Entries of the code that runs in Node, by file name in `lib/node`. */
const ENTRIES = {
  cli: "src/node/cli/cli.ts",
  main: "src/node/cli/main.ts",
  thread: "src/node/workers/thread.ts",
  drawSvg: "src/node/assets/svg/drawSvg.js",
  // piscina starts this file, which must be in the folder of the chunk that contains piscina.
  worker: "node_modules/piscina/dist/worker.js",
};

/** Packages that are not bundled: sharp has native code; piscina needs `@napi-rs/nice` only for an option that is not used. */
const EXTERNAL = ["sharp", "@napi-rs/nice", "vite"];

/** The WebAssembly file of HarfBuzz, which `subset-font` finds with `require.resolve`. */
const WASM = "harfbuzzjs/dist/harfbuzz-subset.wasm";

/** Vite environment that bundles the commands and all packages they import. */
export const COMMANDS_ENVIRONMENT: EnvironmentOptions = {
  consumer: "server",
  build: {
    license: { fileName: LICENSE_FILE },
    ssr: true,
    sourcemap: true,
    copyPublicDir: false,
    target: "node20",
    rolldownOptions: {
      input: ENTRIES,
      checks: { bundlerTimings: false },
      platform: "node",
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: "[name].[hash:8].js",
        minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
      },
    },
  },
  resolve: {
    noExternal: true,
    external: EXTERNAL,
    mainFields: ["main", "module"],
    conditions: ["node", "module"],
  },
  define: { "process.env.NODE_ENV": JSON.stringify("production"), __dirname: "import.meta.dirname" },
};

/** Copies the WebAssembly file of HarfBuzz beside the code, and makes `subset-font` read it there. */
export const bundleWasm: Plugin = {
  name: "bundle-wasm",
  applyToEnvironment: ({ name }) => name === "commands",
  transform: {
    filter: { id: /[\\/]subset-font[\\/]index\.js$/ },
    handler(code) {
      const found = `require.resolve('${WASM}')`;
      if (!code.includes(found)) this.error(`subset-font does not contain \`${found}\` any more.`);
      return { code: code.replace(found, "(import.meta.dirname + '/harfbuzz-subset.wasm')"), map: null };
    },
  },
  async writeBundle({ dir = "" }) {
    const fromPackage = createRequire(createRequire(import.meta.url).resolve("subset-font"));
    await copyFile(fromPackage.resolve(WASM), join(dir, "harfbuzz-subset.wasm"));
  },
};

/** Removes the source maps of chunks without code of Maru, such as grammars. They would be half of the package. */
export const keepOwnMaps: Plugin = {
  name: "keep-own-maps",
  applyToEnvironment: ({ name }) => name === "commands",
  generateBundle(_options, bundle) {
    for (const [name, chunk] of Object.entries(bundle)) {
      const isOwn =
        chunk.type === "asset" || chunk.moduleIds.some((id) => /[\\/]src[\\/](?:node|shared)[\\/]/.test(id));
      if (!isOwn) delete bundle[`${name}.map`];
    }
  },
};
