/** Returns the folder of a URL, such as `/posts/a/` for `/posts/a/body.1a2b3c4d.json`. */
export function folderOf(url: string): string {
  return url.slice(0, url.lastIndexOf("/") + 1);
}
