import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";

/** Where images that were made are kept between builds. */
export const CACHE_FOLDER = resolve("node_modules/.cache/maru-images");

/** What a file of the cache holds; where there is none, it is made and kept. */
export async function cached(file: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const kept = await readFile(file).catch(() => undefined);
  return kept ?? keep(file, await make());
}

/** Written beside and renamed, so that a build that is stopped leaves no half of it. */
async function keep(file: string, contents: Buffer): Promise<Buffer> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.${process.pid}`, contents);
  await rename(`${file}.${process.pid}`, file);
  return contents;
}
