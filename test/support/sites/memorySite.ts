import type { MigratedSite } from "../../../src/node/migrate/migration.ts";
import { readConfig } from "../../../src/node/migrate/readConfig.ts";

/**
 * Returns a site to migrate whose files are in memory.
 * @param file Path of the main configuration.
 */
export function memorySite(file: string, files: Readonly<Record<string, string>>): MigratedSite {
  const paths = Object.keys(files).toSorted();
  return {
    name: "site",
    file,
    config: readConfig(file, files[file] ?? "").config,
    exists: (path) => paths.some((each) => each === path || each.startsWith(`${path}/`)),
    read: async (path) => files[path],
    list: async (folder) => paths.filter((each) => each.startsWith(`${folder}/`)),
  };
}
