import { contentHash } from "../cache/contentHash.ts";
import type { CompiledSite } from "./compiledSite.ts";

/**
 * Returns the id by which pages and the service worker recognize their site. It depends only on the base path and on `url` in `site.yaml`.
 * Without a `url`, it depends on the title instead.
 */
export function siteId({ base, manifest }: Pick<CompiledSite, "base" | "manifest">): string {
  const { url, title } = manifest.site;
  return contentHash(JSON.stringify([url ?? title, base]));
}
