import { INVALID_IN_BASE, normalizeBase } from "../checkBase.ts";

/** Description of a valid `url`, for messages. */
export const EXPECTED_SITE_URL = `an address such as \`https://example.org\` or \`https://kim.github.io/blog/\`, with a path of folders without ${INVALID_IN_BASE}`;

/**
 * Returns the HTTP or HTTPS URL of a site in canonical form: its origin and its base path, as in `https://kim.github.io/blog/`. Returns
 * `undefined` for other texts, such as a URL with a query or hash, or the URL of an HTML file.
 */
export function readSiteUrl(href: string): string | undefined {
  const url = URL.canParse(href) ? new URL(href) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) return undefined;
  const base = /\.html?\/?$/i.test(url.pathname) ? undefined : normalizeBase(url.pathname);
  return base && url.origin + base;
}
