import { readYaml } from "../../../src/node/content/frontMatter/formats/yaml.ts";
import type { MigratedSite } from "../../../src/node/migrate/migration.ts";

/**
 * Returns a site whose files are in memory, as readers of engines receive it.
 * @param file Path of its configuration.
 */
export function createSite(file: string, files: Readonly<Record<string, string>>): MigratedSite {
  const paths = Object.keys(files);
  const { entries } = readYaml({ text: files[file] ?? "", file, firstLine: 1 });
  return {
    name: "site",
    file,
    config: { entries },
    exists: (path) => paths.some((each) => each === path || each.startsWith(`${path}/`)),
    read: async (path) => files[path],
    list: async (folder) => paths.filter((path) => folder === "" || path.startsWith(`${folder}/`)).toSorted(),
  };
}
