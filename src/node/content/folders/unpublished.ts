import { join, resolve } from "node:path";
import { normalizePath } from "vite";
import { isBelow } from "../../files/isBelow.ts";

/** Folders of the project that are not published, unless they contain the content folder or are in it. */
const UNPUBLISHED = ["docs", "test"];

/**
 * Returns a predicate for paths that `npm run dev` does not watch. Watching them would delay the first page, because they are about half of
 * a project's files.
 */
export function createUnpublished(root: string, contentFolder: string): (path: string) => boolean {
  const content = resolve(root, contentFolder);
  const folders = UNPUBLISHED.map((name) => join(root, name)).filter(
    (folder) => !isWithin(folder, content) && !isWithin(content, folder),
  );
  const prefixes = folders.map((folder) => `${normalizePath(folder)}/`);
  return (path) => prefixes.some((prefix) => `${normalizePath(path)}/`.startsWith(prefix));
}

function isWithin(folder: string, path: string): boolean {
  return path === folder || isBelow(folder, path);
}
