import { resolve } from "node:path";
import { readChecksummed, writeChecksummed } from "../../cache/checksummedFile.ts";

/** Where images that were made are kept between builds. */
export const CACHE_FOLDER = resolve("node_modules/.cache/maru-images");

/** What a file of the cache holds; where there is none, or a broken one, it is made and kept. */
export async function cached(file: string, make: () => Promise<Buffer>): Promise<Buffer> {
  try {
    return readChecksummed(file);
  } catch {
    const contents = await make();
    keep(file, contents);
    return contents;
  }
}

function keep(file: string, contents: Buffer): void {
  try {
    writeChecksummed(file, contents);
  } catch {
    // A full disk: the next build makes it again.
  }
}
