import { hasStatic } from "../../../site/statics/staticFiles.ts";
import type { Emitter } from "../emitter.ts";

/**
 * `robots.txt`, by which all may read all, and which tells of the sitemap; an author's own stands in its place. Crawlers ask for it at
 * the root of a host alone (RFC 9309, section 2.3), so below a base path it is only there to be copied.
 */
export const emitRobots: Emitter = ({ site }) => {
  if (hasStatic(site.statics, "robots.txt")) return [];
  const { url } = site.manifest.site;
  const sitemap = url ? `\nSitemap: ${new URL(`${site.base}sitemap.xml`, url).href}\n` : "";
  return [{ path: "robots.txt", contents: () => `User-agent: *\nAllow: /\n${sitemap}` }];
};
