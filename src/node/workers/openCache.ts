import type { BuildCache } from "../cache/buildCache.ts";
import { findCacheFolder } from "../cache/cacheFolder.ts";
import { readPackedApp } from "../output/packedApp.ts";

/** Returns the cache for commands that are started in the current folder. */
export function openCache(cacheFolder: string = findCacheFolder()): BuildCache {
  return { cacheFolder, codeHash: `${readPackedApp().hash}-${process.version}` };
}
