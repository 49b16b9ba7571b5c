/** Redirects for `redirects` in `site.yaml`, by their old addresses, which are decoded. */
export type Redirects = Map<string, string>;

/**
 * Adds a redirect from an old address, unless there is one already or the new address is the same.
 * @param from Decoded path.
 * @param to Path or URL as written in `site.yaml`.
 * @param decoded Decoded path of `to`. Default: `to`.
 */
export function addRedirect(redirects: Redirects, from: string, to: string, decoded = to): void {
  if (isPath(from) && from !== decoded && !redirects.has(from)) redirects.set(from, to);
}

/** Whether a file of a static site can answer a path. */
function isPath(path: string): boolean {
  return path !== "/" && !/[\\\p{Cc}]/u.test(path) && !/\/\.{0,2}\//.test(path);
}

/** Writes a decoded path as readable as an address allows: only the signs that would end it are encoded. */
export function readablePath(path: string): string {
  return path.replace(/[%?#]/g, (sign) => encodeURIComponent(sign));
}

/** Returns the value of `redirects` in `site.yaml`. */
export function redirectSetting(redirects: Redirects): Record<string, string> {
  return Object.fromEntries([...redirects].map(([from, to]) => [readablePath(from), to]));
}
