import { copyFile, mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { copyFont } from "./packageData/copyFont.ts";
import { packEmoji } from "./packageData/packEmoji.ts";

/**
 * Writes the data of packages that Maru reads at run time: the font and the emoji of OG images, and the engine of highlighting. The packages are not installed with Maru,
 * because it needs only a tenth of their 71 MB.
 * @param folder Path of `lib/data`.
 */
export async function writePackageData(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await copyFont(join(folder, "noto-sans-kr"));
  await packEmoji(join(folder, "twemoji"));
  await copyFile(createRequire(import.meta.url).resolve("shiki/onig.wasm"), join(folder, "onig.wasm"));
}
