import type { MigratedSite } from "../../../src/node/migrate/migration.ts";
import { readConfig } from "../../../src/node/migrate/readConfig.ts";

/** Returns a site of another engine whose files are in memory, by their paths. */
export function siteOfFiles(file: string, files: Readonly<Record<string, string>>): MigratedSite {
  const isBelow = (path: string, folder: string) => path.startsWith(`${folder}/`);
  const all = Object.keys(files).toSorted();
  return {
    name: "site",
    file,
    config: readConfig(file, files[file] ?? "").config,
    exists: (path) => all.some((each) => each === path || isBelow(each, path)),
    read: (path) => Promise.resolve(files[path]),
    list: (folder) => Promise.resolve(all.filter((path) => isBelow(path, folder))),
  };
}
