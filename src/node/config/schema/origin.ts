/** Description of a valid `url`, for messages. */
export const EXPECTED_ORIGIN =
  "an address without a path such as `https://example.org` (the path comes from `--base`)";

/**
 * Returns the origin of an HTTP or HTTPS URL that has no path, query or hash: `https://example.org`. Returns `undefined` for other texts.
 */
export function readOrigin(href: string): string | undefined {
  const url = URL.canParse(href) ? new URL(href) : undefined;
  const isOrigin = url && url.pathname === "/" && !url.search && !url.hash && /^https?:$/.test(url.protocol);
  return isOrigin ? url.origin : undefined;
}
