import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Plugin } from "rolldown";
import type { BuildCache } from "./buildCache.ts";
import { contentHash } from "./contentHash.ts";
import { withSystemErrorsDescribed } from "../diagnostics/systemErrors/withSystemErrorsDescribed.ts";
import { dropOldest } from "./dropOldest.ts";
import { patchVisitParents } from "../dependencyPatches/visitParents.ts";
import { isIntact, writeChecksummedFolder } from "./checksummedFolder.ts";

/**
 * Entries of the bundle: the code that Vite's hooks call, and the code of worker threads. Modules that both entries import are bundled only
 * once.
 */
const ENTRIES = { hooks: "src/node/vite/buildHooks.ts", thread: "src/node/workers/thread.ts" };

/** Packages that are not bundled. Each has native code, consists of many files of which a site needs few, or is already loaded. */
const EXTERNAL = /^(?:satori|sharp|shiki|subset-font|piscina|rolldown|vite)(?:\/|$)/;

/**
 * Replaces `import.meta.url` and `import.meta.dirname` by those of the source module, except in this module. Modules then find files next
 * to their source, not next to the bundle.
 */
const keepModulePaths: Plugin = {
  name: "keep-module-paths",
  transform: {
    filter: { id: /\/src\/node\/(?!cache\/bundleCode).*\.ts$/, code: "import.meta." },
    handler: (code, id) =>
      code
        .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(id).href))
        .replaceAll("import.meta.dirname", JSON.stringify(dirname(id))),
  },
};

/**
 * Returns the path of an entry in the bundle of the code that makes builds. Creates the bundle if it is not cached. Node 20 needs a bundle,
 * because it does not run TypeScript. If Vite bundled this code as part of its configuration, each start would take 0.9 s more processor
 * time.
 */
export async function bundleCode(
  { root, codeHash, cacheFolder }: BuildCache,
  entry: keyof typeof ENTRIES,
): Promise<string> {
  const folder = join(cacheFolder, "maru-code");
  const target = join(folder, contentHash(`${codeHash} ${root}`));
  const file = join(target, `${entry}.js`);
  if (isIntact(target)) return file;
  const { rolldown } = await import("rolldown");
  const bundle = await rolldown({
    cwd: root,
    input: ENTRIES,
    platform: "node",
    external: EXTERNAL,
    logLevel: "silent",
    plugins: [patchVisitParents, keepModulePaths],
    transform: { define: { "process.env.NODE_ENV": JSON.stringify("production") } },
  });
  const temporary = `${target}.${process.pid}`;
  const write = async () => {
    await bundle.write({
      dir: temporary,
      format: "es",
      entryFileNames: "[name].js",
      minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
    });
    await bundle.close();
    writeChecksummedFolder(temporary, target);
  };
  await withSystemErrorsDescribed(write, { path: folder, verb: "written" });
  await dropOldest(folder);
  return file;
}
