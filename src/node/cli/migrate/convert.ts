import { relative } from "node:path";
import { ConfigError, ContentError } from "../../diagnostics/errors.js";
import { formatProblems, hasErrors } from "../../diagnostics/printProblems.ts";
import { shownPath } from "../../diagnostics/systemErrors/describeSystemError.js";
import { engineFile } from "../../files/engineFile.ts";
import { CONFIG_NAMES, findEngine } from "../../migrate/engines.ts";
import type { MigrationResult } from "../../migrate/migration.ts";
import { openSite } from "../../migrate/openSite.ts";
import { findOtherEngine } from "../../migrate/otherEngines.ts";
import { isConfig, readConfig } from "../../migrate/readConfig.ts";

/** A configuration of another engine, converted. */
export interface MigratedFolder {
  /** Path of the configuration, relative to the folder. */
  file: string;
  result: MigrationResult;
}

/**
 * Converts the configuration in a folder. Returns `undefined` if there is none that Maru reads.
 * @param site Absolute path of the folder.
 * @throws {ContentError} If the configuration cannot be parsed. The message contains its problems.
 */
export async function convertFolder(site: string): Promise<MigratedFolder | undefined> {
  const found = await findEngine(site);
  if (!found || (await isOfOther(site, found.file))) return undefined;
  const { file, read } = found;
  const files = openSite(site);
  const { config, problems } = readConfig(file, isConfig(file) ? ((await files.read(file)) ?? "") : "");
  if (hasErrors(problems)) throw new ContentError(formatProblems(problems, relative(process.cwd(), site)));
  return { file, result: await read({ ...files, file, config }) };
}

/** Returns the error about a folder without a configuration that Maru reads: which page to read, or which files are expected. */
export async function noConfiguration(site: string): Promise<ConfigError> {
  const other = await findOtherEngine(site);
  if (!other) {
    return new ConfigError(
      `There is no configuration of another engine in ${site}, expected ${CONFIG_NAMES}; name the folder that contains one.`,
    );
  }
  const page = shownPath(engineFile("docs", "migrating", other.page));
  return new ConfigError(
    `${shownPath(site)} is a site of ${other.name} (${other.file}), whose configuration Maru does not read; write site.yaml as ${page} describes.`,
  );
}

/**
 * Whether a configuration belongs to an engine whose configuration Maru does not read: Zola's `config.toml` has the name of Hugo's, and
 * an editor's folder such as `.obsidian`, or exported notes, may be in the folder of any site.
 */
async function isOfOther(site: string, file: string): Promise<boolean> {
  const other = await findOtherEngine(site);
  return other !== undefined && (other.file === file || !isConfig(file) || file.startsWith("."));
}
