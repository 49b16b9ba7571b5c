import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * Returns a hash of source files, `package-lock.json` and the version of Node. If two hashes are equal, the code behaves the same.
 * @param paths Files and folders, relative to the project's root. Missing ones are ignored.
 */
export function hashCode(root: string, paths: readonly string[]): string {
  const hash = createHash("sha256").update(process.version);
  for (const path of ["package-lock.json", ...paths].flatMap((each) => listFiles(root, each))) {
    hash.update(`\n${path}\n`).update(readFileSync(join(root, path)));
  }
  return hash.digest("hex").slice(0, 16);
}

/**
 * Returns the sorted paths of all files in a folder and its subfolders, relative to the root. If `path` is a file, returns only `path`. The
 * list is empty if the path does not exist.
 */
export function listFiles(root: string, path: string): string[] {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found ? [path] : [];
  const entries = readdirSync(join(root, path), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1))
    .toSorted();
}
