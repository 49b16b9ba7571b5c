import { readdir } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { isPresent, readTextIfPresent } from "../files/readIfPresent.ts";
import type { MigratedSite } from "./migration.ts";

/** Folders that are never listed: they contain no sources of the site, and possibly very many files. */
const LEFT_OUT = new Set(["node_modules", ".git"]);

/**
 * Returns functions that read the files of a site.
 * @param folder Absolute path.
 */
export function openSite(folder: string): Pick<MigratedSite, "name" | "exists" | "read" | "list"> {
  return {
    name: basename(folder).normalize("NFC"),
    exists: (path) => isPresent(join(folder, path)),
    read: (path) => readTextIfPresent(join(folder, path)),
    list: async (path) => (isPresent(join(folder, path)) ? (await listFiles(folder, path)).toSorted() : []),
  };
}

async function listFiles(folder: string, path: string): Promise<string[]> {
  const entries = await readdir(join(folder, path), { withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter(({ name }) => !LEFT_OUT.has(name))
      .map((entry) => {
        const below = relative(folder, join(folder, path, entry.name)).replaceAll("\\", "/");
        if (entry.isDirectory()) return listFiles(folder, below);
        return entry.isFile() ? [below] : [];
      }),
  );
  return found.flat();
}
