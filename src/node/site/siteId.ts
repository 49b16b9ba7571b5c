import { contentHash } from "../cache/contentHash.ts";
import type { CompiledSite } from "./compiledSite.ts";

/**
 * Names a site in its pages and its service worker: by its `url`, or by its title if it has none, and its base path. Builds of other
 * texts, code and settings have the same name.
 */
export function siteId({ base, manifest }: Pick<CompiledSite, "base" | "manifest">): string {
  const { url, title } = manifest.site;
  return contentHash(JSON.stringify([url ?? title, base]));
}
