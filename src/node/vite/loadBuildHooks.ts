import { pathToFileURL } from "node:url";
import { bundleCode } from "../cache/bundleCode.ts";
import type { BuildCache } from "../cache/buildCache.ts";
import { engineFile } from "../files/engineFile.ts";
import { ensurePackageData } from "./packageData/ensurePackageData.ts";

/**
 * Loads the bundled code that Vite's hooks call. Bundles the code first if the bundle is not cached, and writes the data of packages if it
 * is missing.
 */
export async function loadBuildHooks(cache: BuildCache): Promise<typeof import("./buildHooks.ts")> {
  await ensurePackageData(engineFile("lib", "data"));
  const file = await bundleCode(cache, "hooks");
  return import(pathToFileURL(file).href) as Promise<typeof import("./buildHooks.ts")>;
}
