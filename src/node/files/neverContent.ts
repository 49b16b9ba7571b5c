import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { RECORD_FILE } from "./recordFile.ts";

/** What a clone of Maru has at its root. */
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
  "src",
  "test",
  "tsconfig.json",
  "vite.config.ts",
  "vitest.config.ts",
];

/**
 * Whether nothing in a folder of the content folder is read or published, unless the settings name it: an output of a build, a clone of Maru,
 * installed packages, or a hidden folder such as `.git`.
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

/** Names at the root of a content folder that are the engine's own, where that is a clone of Maru. */
export function engineEntries(contentFolder: string): ReadonlySet<string> {
  return new Set(isEngine(contentFolder) ? ENGINE_ENTRIES : []);
}

function isEngine(folder: string): boolean {
  if (!existsSync(join(folder, "src/node/cli/vite.js"))) return false;
  try {
    const { name } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { name?: unknown };
    return name === "maru";
  } catch {
    // A folder of another program, whose package.json is absent or no JSON.
    return false;
  }
}
