import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * A hash of code, from files and folders of a project, and of the versions of Node and of what the code imports: where it is equal, so
 * is what the code makes. What is not there counts as nothing.
 */
export function hashCode(root: string, places: readonly string[]): string {
  const hash = createHash("sha256").update(process.version);
  for (const path of ["package-lock.json", ...places].flatMap((place) => filesAt(root, place))) {
    hash.update(`\n${path}\n`).update(readFileSync(join(root, path)));
  }
  return hash.digest("hex").slice(0, 16);
}

/** The files of a folder, or a file by itself, by path from the root. */
export function filesAt(root: string, place: string): string[] {
  const found = statSync(join(root, place), { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found ? [place] : [];
  const entries = readdirSync(join(root, place), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1))
    .toSorted();
}
