/** Returns the parent folders of a relative path, from the outermost: `a` and `a/b` for `a/b/c.html`. */
export function parentFolders(path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}

/**
 * Returns the path of the output file that hosts serve at a URL: `a/index.html` for `a/`.
 * @param path Path of the URL, decoded, without the base path and the leading `/`.
 */
export function servedFilePath(path: string): string {
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

/**
 * Normalizes a path for a comparison that ignores case and Unicode composition, because the file systems of macOS and Windows ignore one or
 * both.
 */
export function foldFilePath(path: string): string {
  return path.normalize("NFC").toLowerCase();
}
