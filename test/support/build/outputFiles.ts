import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";

/** Returns the paths of all files below a folder, relative to it and sorted. */
export async function outputFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .toSorted();
}

/** Returns the paths of all pages in an output folder, relative to the base: `posts/a/`. */
export async function pagesOf(folder: string): Promise<string[]> {
  const files = await outputFiles(folder);
  return files
    .filter((file) => /(?:^|\/)index\.html$/.test(file))
    .map((file) => file.replace(/index\.html$/, ""));
}

/** Returns the path of the file that is served at an absolute URL of a site without base path. */
export function fileAt(url: string): string {
  const path = decodeURIComponent(new URL(url).pathname.slice(1));
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}
