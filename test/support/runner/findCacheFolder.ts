import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { findCacheFolder } from "../../../src/node/cache/cacheFolder.ts";

/** Finds the cache folder for a folder twice, and prints the result as JSON. Then sends itself a signal, if one is named. */
export async function run([cwd = "", signal]: string[]): Promise<number> {
  const [folder, again] = [findCacheFolder(cwd), findCacheFolder(cwd)];
  console.log(JSON.stringify({ folder, isSame: folder === again, isThere: existsSync(folder) }));
  if (signal !== undefined) {
    // Keeps the process running until the signal ends it.
    createServer().listen(0);
    process.kill(process.pid, signal);
  }
  return 0;
}
