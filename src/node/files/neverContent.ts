import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { engineFile } from "./engineFile.ts";
import { RECORD_FILE } from "./recordFile.ts";

/** Files and folders at the root of a clone of Maru. */
export const ENGINE_ENTRIES = [
  "CHANGELOG.md",
  "CONTRIBUTING.md",
  "LICENSE",
  "README.md",
  "SECURITY.md",
  "bench",
  "docs",
  "index.html",
  "lib",
  "package-lock.json",
  "package.json",
  "public",
  "schemas",
  "src",
  "test",
  "tsconfig.json",
  "vite.config.ts",
  "vitest.config.ts",
];

/**
 * Whether a folder is ignored unless the settings contain its path. Such folders are the output of a build, a clone of Maru, installed
 * packages, and hidden folders such as `.git`.
 * @param folder Absolute path.
 */
export function isNeverContent(folder: string): boolean {
  const name = basename(folder);
  return (
    name.startsWith(".") ||
    name === "node_modules" ||
    existsSync(join(folder, RECORD_FILE)) ||
    isEngine(folder)
  );
}

/** Returns the names of Maru's files and folders if the content folder is a clone of Maru; otherwise an empty set. */
export function engineEntries(contentFolder: string): ReadonlySet<string> {
  return new Set(isEngine(contentFolder) ? ENGINE_ENTRIES : []);
}

function isEngine(folder: string): boolean {
  return (
    existsSync(join(folder, "src/node/vite/runInClone.js")) &&
    packageName(folder) === packageName(engineFile())
  );
}

/** Returns the name in a folder's `package.json`; `undefined` if the file is missing or invalid. */
function packageName(folder: string): unknown {
  try {
    return (JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { name?: unknown }).name;
  } catch {
    return undefined;
  }
}
