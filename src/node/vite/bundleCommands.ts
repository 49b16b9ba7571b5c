import { copyFile, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { EnvironmentOptions, Plugin } from "vite";
import { type License, licenseFile } from "./licenses.ts";

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
const EXTERNAL = ["sharp", "@napi-rs/nice"];

/** The WebAssembly file of HarfBuzz, which `subset-font` finds with `require.resolve`. */
const WASM = "harfbuzzjs/dist/harfbuzz-subset.wasm";

/** Vite environment that bundles the commands and all packages they import. */
export const COMMANDS_ENVIRONMENT: EnvironmentOptions = {
  consumer: "server",
  build: {
    license: { fileName: licenseFile("commands") },
    ssr: true,
    sourcemap: true,
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
    await copyFile(wasmFile(), join(dir, "harfbuzz-subset.wasm"));
  },
};

/** Returns the licence of the copied WebAssembly file, which Vite does not know. */
export async function harfbuzzLicense(): Promise<License> {
  const folder = dirname(dirname(wasmFile()));
  const read = (name: string) => readFile(join(folder, name), "utf8");
  const { name, version, license } = JSON.parse(await read("package.json")) as Record<string, string>;
  return { name, version, identifier: license, text: await read("LICENSE") } as License;
}

/** Returns the path of the version that `subset-font` depends on. */
function wasmFile(): string {
  return createRequire(createRequire(import.meta.url).resolve("subset-font")).resolve(WASM);
}

/** Removes the source maps of chunks without code of Maru, such as grammars. They would be half of the package. */
export const keepOwnMaps: Plugin = {
  name: "keep-own-maps",
  applyToEnvironment: ({ name }) => name === "commands",
  generateBundle(_options, bundle) {
    for (const [name, chunk] of Object.entries(bundle)) {
      if (chunk.type === "asset") continue;
      if (chunk.moduleIds.some((id) => /[\\/]src[\\/](?:node|shared)[\\/]/.test(id))) continue;
      delete bundle[`${name}.map`];
      chunk.code = chunk.code.replace(/\n\/\/# sourceMappingURL=.*\s*$/, "\n");
    }
  },
};

/** Removes the source maps of web workers from the renderer. Vite omits their scripts there, but not the maps. */
export const dropWorkerMaps: Plugin = {
  name: "drop-worker-maps",
  applyToEnvironment: ({ name }) => name === "ssr",
  generateBundle: {
    order: "post",
    handler(_options, bundle) {
      for (const name of Object.keys(bundle)) if (/^assets[\\/].*\.map$/.test(name)) delete bundle[name];
    },
  },
};
