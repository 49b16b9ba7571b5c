import { join } from "node:path";
import { findCacheFolder } from "../../cache/cacheFolder.ts";
import { readChecksummed, writeChecksummed } from "../../cache/checksummedFile.ts";
import { memoize } from "../../cache/memoize.ts";

/**
 * Returns the absolute path of the cache of images and fonts: variants, previews, OG images, icons, subset fonts and the results of
 * inspections. Found on first use, since `findCacheFolder` creates folders and many commands need none.
 */
export const imageCacheFolder = memoize(() => join(findCacheFolder(), "maru-images"));

/** Returns the contents of a cached file. If it is missing or damaged, creates the contents and tries to cache them. */
export async function cached(file: string, make: () => Promise<Buffer>): Promise<Buffer> {
  try {
    return readChecksummed(file);
  } catch {
    const contents = await make();
    tryWrite(file, contents);
    return contents;
  }
}

function tryWrite(file: string, contents: Buffer): void {
  try {
    writeChecksummed(file, contents);
  } catch {
    // A failure is ignored, for example if the disk is full. The next build then creates the contents again.
  }
}
