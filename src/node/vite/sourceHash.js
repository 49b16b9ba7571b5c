// @ts-check
// Plain JavaScript, because commands of a clone run it before lib/ is built, and Node 20 does not run TypeScript.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";

/** Files and folders that `lib/` is built from, relative to the root of the clone. */
const SOURCES = [
  "index.html",
  "package-lock.json",
  "public",
  "src/client",
  "src/node",
  "src/shared",
  "vite.config.ts",
];

/**
 * Returns a hash of the names and contents of all files that `lib/` is built from.
 * @param {string} root
 * @returns {string}
 */
export function sourceHash(root) {
  const hash = createHash("sha256");
  for (const path of SOURCES.flatMap((each) => listFiles(root, each))) {
    hash.update(`\n${path}\n`).update(readFileSync(join(root, path)));
  }
  return hash.digest("hex").slice(0, 16);
}

/**
 * Returns the sorted paths of all files in a folder and its subfolders, relative to the root. If `path` is a file, returns only `path`.
 * @param {string} root
 * @param {string} path
 * @returns {string[]}
 */
function listFiles(root, path) {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)))
    .toSorted();
}
