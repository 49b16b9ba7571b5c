import { resolve } from "node:path";
import { readChecksummed, writeChecksummed } from "../../cache/checksummedFile.ts";

/** Absolute path of the cache of converted images. */
export const CACHE_FOLDER = resolve("node_modules/.cache/maru-images");

/** Returns the contents of a cached file. If it is missing or damaged, creates and caches it. */
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
    // Caching is optional: for example, the disk may be full. The next build creates the contents again.
  }
}
