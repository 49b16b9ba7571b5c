import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DEFAULT_ICON, ICON_PATHS, iconName } from "../assets/icons/packedIcons.ts";
import { drawSiteIcon } from "../assets/icons/siteIcons.ts";
import { compress, qualityFor, suffixesFor } from "../output/compress.ts";

/**
 * Writes the compressed copies of scripts beside them, so that builds of sites need not compress them. Brotli at its best quality takes a
 * second for all of them.
 * @param folder Folder of the client.
 * @param scripts Paths in this folder.
 */
export async function packCopies(folder: string, scripts: readonly string[]): Promise<void> {
  for (const path of scripts) {
    const bytes = await readFile(join(folder, path));
    for (const suffix of suffixesFor(path, { size: bytes.length, isTaken: () => false }))
      await writeFile(join(folder, path + suffix), compress(bytes, { suffix, quality: qualityFor(path) }));
  }
}

/**
 * Draws the files of the default icon, so that builds of sites that have no icon of their own need not draw them.
 * @param folder Folder of the files.
 */
export async function packIcons(folder: string): Promise<void> {
  const svg = await readFile(DEFAULT_ICON);
  await mkdir(folder);
  for (const path of ICON_PATHS)
    await writeFile(join(folder, iconName(path, svg)), await drawSiteIcon(path, svg));
}
