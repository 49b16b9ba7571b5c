import { join } from "node:path";
import { readTextIfPresent } from "../../files/readIfPresent.ts";
import { writePackageData } from "../writePackageData.ts";
import { packageVersions, VERSIONS_FILE } from "./packageVersions.ts";

/**
 * Writes the data of packages if it is missing or was written from other versions of the packages.
 * @param folder Path of `lib/data`.
 */
export async function ensurePackageData(folder: string): Promise<void> {
  if (await isCurrent(folder)) return;
  try {
    await writePackageData(folder);
  } catch (cause) {
    // Another process may have written the same data at the same time.
    if (!(await isCurrent(folder))) throw cause;
  }
}

async function isCurrent(folder: string): Promise<boolean> {
  return (await readTextIfPresent(join(folder, VERSIONS_FILE))) === (await packageVersions());
}
