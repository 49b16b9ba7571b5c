/** Whether a URL is a path on this site. A URL that begins with two slashes or with `/\` names a host. */
export function isSitePath(url: string): boolean {
  return /^\/(?![/\\])/.test(url);
}
