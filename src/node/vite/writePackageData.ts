import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { copyFont } from "./packageData/copyFont.ts";
import { packageVersions, VERSIONS_FILE } from "./packageData/packageVersions.ts";
import { packEmoji } from "./packageData/packEmoji.ts";

/**
 * Writes the data of packages that Maru reads at run time: the font and the emoji of OG images. The packages are not installed with Maru,
 * because it needs only a tenth of their 71 MB. Writes to a temporary folder first, so that an interrupted run leaves no incomplete data.
 * @param folder Path of `lib/data`. If the folder exists, it is replaced.
 */
export async function writePackageData(folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const temporary = await mkdtemp(`${folder}.`);
  try {
    await copyFont(join(temporary, "noto-sans-kr"));
    await packEmoji(join(temporary, "twemoji"));
    await writeFile(join(temporary, VERSIONS_FILE), await packageVersions());
    // `mkdtemp` allows access only to the current user, but others may run an installed package.
    await chmod(temporary, 0o755);
    await rm(folder, { recursive: true, force: true });
    await rename(temporary, folder);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
