import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { copyFont } from "./packageData/copyFont.ts";
import { packEmoji } from "./packageData/packEmoji.ts";

/**
 * Writes the data of packages that Maru reads at run time: the font and the emoji of OG images. The packages are not installed with Maru,
 * because it needs only a tenth of their 71 MB.
 * @param folder Path of `lib/data`.
 */
export async function writePackageData(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await copyFont(join(folder, "noto-sans-kr"));
  await packEmoji(join(folder, "twemoji"));
}
