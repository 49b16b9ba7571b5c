import { pathToFileURL } from "node:url";
import { bundleCode } from "./bundle/bundleCode.ts";
import type { BuildCache } from "./buildCache.ts";

/** Loads what makes a site, as it is bundled. */
export async function loadHooks(cache: BuildCache): Promise<typeof import("./hooks.ts")> {
  const file = await bundleCode(cache, "hooks");
  return import(pathToFileURL(file).href) as Promise<typeof import("./hooks.ts")>;
}
