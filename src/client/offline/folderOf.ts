/** The folder that a file lies in, by its address: `/posts/a/` of `/posts/a/body.1a2b3c4d.json`. */
export function folderOf(url: string): string {
  return url.slice(0, url.lastIndexOf("/") + 1);
}
