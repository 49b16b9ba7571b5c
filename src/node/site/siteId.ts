import { contentHash } from "../cache/contentHash.ts";
import type { CompiledSite } from "./compiledSite.ts";

/**
 * Returns the id of a site in its pages and its service worker: its `url`, or its title if it has none, and its base path. Other texts, code and settings
 * do not change it.
 */
export function siteId({ base, manifest }: Pick<CompiledSite, "base" | "manifest">): string {
  const { url, title } = manifest.site;
  return contentHash(JSON.stringify([url ?? title, base]));
}
