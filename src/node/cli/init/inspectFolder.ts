import { homedir } from "node:os";
import { join, relative } from "node:path";
import { ConfigError } from "../../diagnostics/errors.js";
import { findEngine, type FoundEngine } from "../../migrate/engines.ts";
import { engineEntries } from "../../files/neverContent.ts";
import { isPresent, readTextIfPresent } from "../../files/readIfPresent.ts";
import type { SourceFile } from "../../files/sourceFile.ts";
import { PACKAGE_NAME } from "../packageName.ts";
import { readMarkdown } from "./findPosts.ts";
import { findRepository, type Repository } from "./findRepository.ts";
import { PACKAGE_FILE, parsePackage } from "./packageJson.ts";
import { GITIGNORE } from "./gitignore.ts";
import { type ExistingSite, readSite } from "./readSite.ts";
import { WORKFLOW_FILE } from "./workflow.ts";

/** What `maru init` finds in a folder. */
export interface FolderContents {
  /** Absolute path. The folder need not exist. */
  folder: string;
  /** The site of an existing `site.yaml`; `undefined` if there is no such file. */
  existing: ExistingSite | undefined;
  /** Another engine whose configuration `maru migrate` can convert. */
  engine: Pick<FoundEngine, "name" | "file"> | undefined;
  /** Files that can be posts or pages. */
  markdown: SourceFile[];
  hasPostsFolder: boolean;
  repository: Repository | undefined;
  /** Texts of files that are extended; `undefined` if a file does not exist. */
  packageJson: string | undefined;
  gitignore: string | undefined;
  hasWorkflow: boolean;
  /** Whether the package is installed in the folder or in a parent folder. */
  isInstalled: boolean;
}

/**
 * Inspects a folder without changing it.
 * @param folder Absolute path. The folder need not exist.
 * @throws {ConfigError} If no site should be set up in the folder, or if `site.yaml` or `package.json` is invalid.
 */
export async function inspectFolder(folder: string): Promise<FolderContents> {
  refuse(folder);
  const packageJson = await readTextIfPresent(join(folder, PACKAGE_FILE));
  if (packageJson !== undefined) parsePackage(packageJson);
  return {
    folder,
    existing: await readSite(folder),
    engine: await findEngine(folder),
    markdown: await readMarkdown(folder),
    hasPostsFolder: isPresent(join(folder, "posts")),
    repository: await findRepository(folder),
    packageJson,
    gitignore: await readTextIfPresent(join(folder, GITIGNORE)),
    hasWorkflow: isPresent(join(folder, WORKFLOW_FILE)),
    isInstalled: isInstalledIn(folder),
  };
}

/** Throws if a folder is one in which all files of a user or of Maru would become posts. */
function refuse(folder: string): void {
  const remedy = "name a folder of its own: `maru init my-blog`";
  if (relative(homedir(), folder) === "") {
    throw new ConfigError(`${folder} is your home folder, with more than the files of a site; ${remedy}.`);
  }
  if (engineEntries(folder).size > 0) {
    throw new ConfigError(`${folder} is a clone of Maru; ${remedy}.`);
  }
}

function isInstalledIn(folder: string): boolean {
  if (isPresent(join(folder, "node_modules", PACKAGE_NAME, PACKAGE_FILE))) return true;
  const parent = join(folder, "..");
  return parent !== folder && isInstalledIn(parent);
}
