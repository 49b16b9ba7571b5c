import { existsSync } from "node:fs";
import { findCacheFolder } from "../../../src/node/cache/cacheFolder.ts";

/** Finds the cache folder for a folder twice, and prints the result as JSON. */
export async function run([cwd = ""]: string[]): Promise<number> {
  const [folder, again] = [findCacheFolder(cwd), findCacheFolder(cwd)];
  console.log(JSON.stringify({ folder, isSame: folder === again, isThere: existsSync(folder) }));
  return 0;
}
