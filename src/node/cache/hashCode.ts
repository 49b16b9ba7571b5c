import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * Returns a hash of code and the versions of Node and of packages. Code with an equal hash has equal results.
 * @param paths Files and folders, from the project's root. Missing ones are ignored.
 */
export function hashCode(root: string, paths: readonly string[]): string {
  const hash = createHash("sha256").update(process.version);
  for (const path of ["package-lock.json", ...paths].flatMap((each) => listFiles(root, each))) {
    hash.update(`\n${path}\n`).update(readFileSync(join(root, path)));
  }
  return hash.digest("hex").slice(0, 16);
}

/** Returns the paths of a folder's files, or of a single file, from the root; empty if there is none. */
export function listFiles(root: string, path: string): string[] {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found ? [path] : [];
  const entries = readdirSync(join(root, path), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1))
    .toSorted();
}
