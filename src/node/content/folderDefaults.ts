import picomatch from "picomatch";
import type { FileDefaults } from "./fileDefaults.ts";
import { SETTINGS_FILE } from "../files/settingsFile.ts";
import type { FrontMatter } from "./schema/frontMatter.ts";
import { readFolderDefaults, readSiteDefaults, withDefaults } from "./frontMatter/frontMatter.ts";
import { isMapping, textOf, valueAt } from "./frontMatter/value.ts";
import { readYaml } from "./frontMatter/formats/yaml.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { type Content, fileProblems } from "./readContent.ts";

/** Data shared by several files: default front matter of folders, and names of authors. */
export interface FolderDefaults {
  defaultsOf(path: string): FrontMatter | undefined;
  /** Names of authors by id. */
  authors: ReadonlyMap<string, string>;
  problems: Problem[];
}

/**
 * Parses the default front matter in `site.yaml` and of folders, and the author files.
 * @param siteDefaults Value of `defaults` in `site.yaml`.
 */
export function sharedDefaults(
  { folderDefaults, authors }: Pick<Content, "folderDefaults" | "authors">,
  siteDefaults: readonly FileDefaults[] = [],
): FolderDefaults {
  // The defaults of a folder are more specific than those in site.yaml.
  const defaults = [
    ...siteDefaults.map(({ files, permalink, entries }) => {
      const { frontMatter, problems } = readSiteDefaults(entries, SETTINGS_FILE);
      const isMatch = picomatch(files.flatMap((path) => [path, path === "" ? "**" : `${path}/**`]));
      return {
        appliesTo: (path: string) => isMatch(path.normalize("NFC")),
        frontMatter: permalink === undefined ? frontMatter : { ...frontMatter, permalink },
        problems: problems.map((problem): Problem => ({ ...problem, kind: "settings" })),
      };
    }),
    ...folderDefaults.map(({ path, text }) => {
      const folder = path.slice(0, path.lastIndexOf("/") + 1);
      const appliesTo = (file: string) => file.startsWith(folder);
      return { appliesTo, ...readFolderDefaults(path, text) };
    }),
  ];
  const names = new Map<string, string>();
  const problems = [
    ...fileProblems([...folderDefaults, ...authors], "front matter"),
    ...defaults.flatMap((each) => each.problems),
  ];
  for (const { path, text } of authors) {
    const read = readYaml({ text, file: path, firstLine: 1 });
    problems.push(...read.problems);
    // Material nests the authors under the key `authors`. Docusaurus does not.
    const below = read.entries.find(({ key, value }) => key === "authors" && isMapping(value))?.value;
    for (const { key, value } of isMapping(below) ? below.entries : read.entries) {
      names.set(key, textOf(isMapping(value) ? valueAt(value, "name") : value) ?? key);
    }
  }
  return {
    // Files are sorted by path, so the defaults of a folder come after those of its parent folders.
    defaultsOf: (path) =>
      defaults
        .filter(({ appliesTo }) => appliesTo(path))
        .map(({ frontMatter }) => frontMatter)
        .reduce<FrontMatter | undefined>((above, own) => (above ? withDefaults(own, above) : own), undefined),
    authors: names,
    problems,
  };
}
