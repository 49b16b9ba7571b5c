import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { type Plugin, rolldown } from "rolldown";
import type { BuildCache } from "../buildCache.ts";
import { dropOldest } from "../bundle/dropOldest.ts";

const ENTRY = "src/build/threads/thread.ts";

/** Those with parts that are no JavaScript, or with hundreds of files of which a site needs few. */
const LEFT_OUT = /^(?:satori|sharp|shiki)(?:\/|$)/;

/**
 * Visiting a tree names a function after each node, for the stacks of errors alone: a tenth of the time that a post is compiled in,
 * https://github.com/syntax-tree/unist-util-visit-parents/blob/6.0.1/lib/index.js.
 */
const withoutNames: Plugin = {
  name: "visits-without-names",
  transform: {
    filter: { id: /\/unist-util-visit-parents\/lib\/index\.js$/ },
    handler(code) {
      const lean = code.replace("if (typeof value.type === 'string') {", "if (false) {");
      if (lean === code) throw new Error("unist-util-visit-parents names its functions in another way now.");
      return lean;
    },
  },
};

/**
 * The code of a thread in few files, of which the path of the first is returned; bundled where none is kept for the hash of the code.
 * Node 20 runs no TypeScript, and loads few files in half the time of the 300 that the libraries are.
 */
export async function bundleThread({ root, codeHash, cacheFolder }: BuildCache): Promise<string> {
  const folder = join(cacheFolder, "maru-threads");
  const made = join(folder, codeHash);
  const file = join(made, "thread.js");
  if (existsSync(file)) return file;
  const bundle = await rolldown({
    input: join(root, ENTRY),
    platform: "node",
    external: LEFT_OUT,
    logLevel: "silent",
    plugins: [withoutNames],
    transform: { define: { "process.env.NODE_ENV": JSON.stringify("production") } },
  });
  const beside = `${made}.${process.pid}`;
  await bundle.write({ dir: beside, format: "es", entryFileNames: "thread.js" });
  await bundle.close();
  await rename(beside, made).catch(() => rm(beside, { recursive: true, force: true }));
  await dropOldest(folder);
  return file;
}
