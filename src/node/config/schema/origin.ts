/** What a site's `url` has to be. */
export const EXPECTED_ORIGIN =
  "an address without a path such as `https://example.org` (the path comes from `--base`)";

/** Returns `https://example.org` of an URL that has no path, query or hash of its own. */
export function readOrigin(href: string): string | undefined {
  const url = URL.canParse(href) ? new URL(href) : undefined;
  const isOrigin = url && url.pathname === "/" && !url.search && !url.hash && /^https?:$/.test(url.protocol);
  return isOrigin ? url.origin : undefined;
}
