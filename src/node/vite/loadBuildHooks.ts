import { pathToFileURL } from "node:url";
import { bundleCode } from "../cache/bundleCode.ts";
import type { BuildCache } from "../cache/buildCache.ts";

/** Loads the bundled code that Vite's hooks call. Bundles the code first if the bundle is not cached. */
export async function loadBuildHooks(cache: BuildCache): Promise<typeof import("./buildHooks.ts")> {
  const file = await bundleCode(cache, "hooks");
  return import(pathToFileURL(file).href) as Promise<typeof import("./buildHooks.ts")>;
}
