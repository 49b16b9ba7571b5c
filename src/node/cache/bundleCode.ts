import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Plugin } from "rolldown";
import type { BuildCache } from "./buildCache.ts";
import { contentHash } from "./contentHash.ts";
import { withSystemErrorsDescribed } from "../diagnostics/systemErrors/withSystemErrorsDescribed.ts";
import { dropOldest } from "./dropOldest.ts";
import { patchVisitParents } from "../dependencyPatches/visitParents.ts";
import { isWhole, writeChecksummedFolder } from "./checksummedFolder.ts";

/** What begins with Vite's hooks, and what runs in threads; what both import is bundled once. */
const ENTRIES = { hooks: "src/node/vite/buildHooks.ts", thread: "src/node/workers/thread.ts" };

/** Those with parts that are no JavaScript, or with hundreds of files of which a site needs few; and what is loaded by then. */
const LEFT_OUT = /^(?:satori|sharp|shiki|subset-font|piscina|rolldown|vite)(?:\/|$)/;

/** Files that lie beside a module of ours are found from where that lay, not from the bundle. */
const keepModulePaths: Plugin = {
  name: "modules-keep-their-places",
  transform: {
    filter: { id: /\/src\/node\/(?!vite\/|cache\/bundleCode).*\.ts$/, code: "import.meta.url" },
    handler: (code, id) => code.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(id).href)),
  },
};

/**
 * The code of builds in few files: the path of one of its entries, bundled where none is kept for this code at this place. Node 20 runs
 * no TypeScript, and Vite bundles what its configuration imports at each start: of all this that took 0.9 s of processor time.
 */
export async function bundleCode(
  { root, codeHash, cacheFolder }: BuildCache,
  entry: keyof typeof ENTRIES,
): Promise<string> {
  const folder = join(cacheFolder, "maru-code");
  const made = join(folder, contentHash(`${codeHash} ${root}`));
  const file = join(made, `${entry}.js`);
  if (isWhole(made)) return file;
  const { rolldown } = await import("rolldown");
  const bundle = await rolldown({
    cwd: root,
    input: ENTRIES,
    platform: "node",
    external: LEFT_OUT,
    logLevel: "silent",
    plugins: [patchVisitParents, keepModulePaths],
    transform: { define: { "process.env.NODE_ENV": JSON.stringify("production") } },
  });
  const beside = `${made}.${process.pid}`;
  const write = async () => {
    await bundle.write({
      dir: beside,
      format: "es",
      entryFileNames: "[name].js",
      minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
    });
    await bundle.close();
    writeChecksummedFolder(beside, made);
  };
  await withSystemErrorsDescribed(write, { path: folder, verb: "written" });
  await dropOldest(folder);
  return file;
}
