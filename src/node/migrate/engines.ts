import { join } from "node:path";
import { isPresent } from "../files/readIfPresent.ts";
import { readHexo } from "./hexo/readHexo.ts";
import { readHugo } from "./hugo/readHugo.ts";
import { readJekyll } from "./jekyll/readJekyll.ts";
import { isNotionExport, isVelogBackup } from "./findExport.ts";
import type { ReadEngine } from "./migration.ts";
import { readMkdocs } from "./mkdocs/readMkdocs.ts";
import { readNotion } from "./notion.ts";
import { readObsidian } from "./obsidian.ts";
import { readVelog } from "./velog.ts";

/** An engine whose configuration can be converted, and its configuration file in a folder. */
export interface FoundEngine {
  name: string;
  /** Path of the configuration, relative to the folder; `export` for the files of an engine without one. */
  file: string;
  read: ReadEngine;
}

interface Engine {
  name: string;
  /** Configuration files in order of precedence. Configurations in code are not listed, because Maru does not run code of other engines. */
  files: readonly string[];
  /** Paths, one of which must exist, too. Needed if other engines use a file with the same name. */
  signs?: readonly string[];
  /** Whether a folder contains the files of an engine without a configuration. */
  isExport?: (folder: string) => Promise<boolean>;
  read: ReadEngine;
}

const endings = (name: string, ...extensions: string[]) =>
  extensions.map((extension) => `${name}.${extension}`);

/** Engines in order of precedence. */
const ENGINES: readonly Engine[] = [
  { name: "MkDocs", files: endings("mkdocs", "yml", "yaml"), read: readMkdocs },
  {
    name: "Hexo",
    files: endings("_config", "yml", "yaml"),
    signs: ["source/_posts", "scaffolds"],
    read: readHexo,
  },
  { name: "Jekyll", files: endings("_config", "yml", "yaml"), read: readJekyll },
  {
    name: "Hugo",
    // A split configuration may lack a main file, so other files of its folder are signs of it, too.
    files: ["", "config/_default/"].flatMap((folder) =>
      ["hugo", "config", ...(folder && ["params", "languages"])].flatMap((name) =>
        endings(folder + name, "toml", "yaml", "yml", "json"),
      ),
    ),
    read: readHugo,
  },
  // Last, because Obsidian also edits the posts of other engines.
  { name: "Obsidian", files: [".obsidian/app.json", ".obsidian"], read: readObsidian },
  { name: "Notion", files: [], isExport: isNotionExport, read: readNotion },
  { name: "velog", files: [], isExport: isVelogBackup, read: readVelog },
];

/** Names of the configurations that {@link findEngine} finds, for messages. */
export const CONFIG_NAMES =
  "mkdocs.yml, _config.yml, hugo.toml, hugo.yaml, .obsidian, or an export of Notion or velog";

/**
 * Returns the engine of a site.
 * @param folder Absolute path of the site.
 */
export async function findEngine(folder: string): Promise<FoundEngine | undefined> {
  const isIn = (path: string) => isPresent(join(folder, path));
  for (const { name, files, signs, isExport, read } of ENGINES) {
    const file = files.find(isIn);
    if (file !== undefined && (!signs || signs.some(isIn))) return { name, file, read };
    if (await isExport?.(folder)) return { name, file: "export", read };
  }
  return undefined;
}
