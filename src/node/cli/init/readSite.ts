import { relative } from "node:path";
import { readSettings } from "../../config/readSettings.ts";
import { readSettingsFile } from "../../content/readContent.ts";
import { ConfigError } from "../../diagnostics/errors.js";
import { formatProblems, hasErrors } from "../../diagnostics/printProblems.ts";
import { isPresent } from "../../files/readIfPresent.ts";
import { chooseFolder } from "../newPost/choosePath.ts";

/** A site whose `site.yaml` exists. */
export interface ExistingSite {
  /** `undefined` if `site.yaml` contains none. */
  language: string | undefined;
  timeZone: string;
  /** Folder of new posts, relative to the content folder. */
  posts: string;
}

/**
 * Reads a folder's `site.yaml`. Returns `undefined` if there is no such file.
 * @throws {ConfigError} If a setting is invalid.
 */
export async function readSite(folder: string): Promise<ExistingSite | undefined> {
  const file = isPresent(folder) ? await readSettingsFile(folder) : undefined;
  if (!file) return undefined;
  const { settings, lines, problems } = readSettings(file, undefined);
  if (hasErrors(problems)) {
    throw new ConfigError(formatProblems(problems, relative(process.cwd(), folder)));
  }
  return {
    language: lines.has("language") ? settings.language : undefined,
    timeZone: settings.timeZone,
    posts: settings.posts.length > 0 ? chooseFolder(settings.posts, undefined) : "posts",
  };
}
