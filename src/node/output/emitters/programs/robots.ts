import { hasStatic } from "../../../site/statics/staticFiles.ts";
import type { Emitter } from "../emitter.ts";

/**
 * Emits `robots.txt`, which allows everything and, if the site has a URL, links to the sitemap. A static file at the same path overrides
 * it. Crawlers request `robots.txt` only at the root of a host (RFC 9309, section 2.3). If the site has a base path, the owner of the host
 * has to copy the file to the root.
 */
export const emitRobots: Emitter = ({ site }) => {
  if (hasStatic(site.statics, "robots.txt")) return [];
  const { url } = site.manifest.site;
  const sitemap = url ? `\nSitemap: ${new URL(`${site.base}sitemap.xml`, url).href}\n` : "";
  return [{ path: "robots.txt", contents: () => `User-agent: *\nAllow: /\n${sitemap}` }];
};
