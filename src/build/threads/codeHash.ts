import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A hash of all code in folders of a project, and of the versions of what that imports: where it is equal, so is what they make. */
export function hashCode(root: string, folders: readonly string[]): string {
  const hash = createHash("sha256");
  hash.update(`${process.version}\n`).update(readFileSync(join(root, "package-lock.json")));
  for (const folder of folders) {
    const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
    const paths = files.filter((file) => file.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    for (const path of paths.toSorted()) {
      hash.update(`\n${path.slice(root.length)}\n`).update(readFileSync(path));
    }
  }
  return hash.digest("hex").slice(0, 16);
}
