import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";

/** Every file below a folder, by its path from there. */
export async function outputFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .toSorted();
}

/** Every page of a site, by its address below the base, from what the build has written. */
export async function pagesOf(folder: string): Promise<string[]> {
  const files = await outputFiles(folder);
  return files
    .filter((file) => /(?:^|\/)index\.html$/.test(file))
    .map((file) => file.replace(/index\.html$/, ""));
}

/** The file that answers at a whole address of a site at the root of its host. */
export function fileAt(url: string): string {
  const path = decodeURIComponent(new URL(url).pathname.slice(1));
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}
