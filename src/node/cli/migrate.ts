import { writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { stringify } from "yaml";
import { CONFIG_NAMES, findEngine } from "../migrate/engines.ts";
import { openSite } from "../migrate/openSite.ts";
import { describeKeys } from "../migrate/describeKeys.ts";
import { isConfig, readConfig } from "../migrate/readConfig.ts";
import { isPresent, readTextIfPresent } from "../files/readIfPresent.ts";
import { SETTINGS_FILE } from "../files/settingsFile.ts";
import { ConfigError } from "../diagnostics/errors.js";
import type { Command } from "./command.ts";
import { PACKAGE_FILE, parsePackage, runs } from "./init/packageJson.ts";
import { PACKAGE_NAME } from "./packageName.ts";
import { contentFolderOf } from "./projectOptions.ts";
import { quoteArgument } from "./quoteArgument.ts";
import { formatProblems, hasErrors } from "../diagnostics/printProblems.ts";
import { shownPath } from "../diagnostics/systemErrors/describeSystemError.js";
import { withSystemErrorsDescribed } from "../diagnostics/systemErrors/withSystemErrorsDescribed.ts";

/** Paths of the sitemap in the engines' output folders. */
const SITEMAPS = ["site", "public", "_site"].map((folder) => `${folder}/sitemap.xml`);

/** `maru migrate`: converts the configuration of another engine to a new `site.yaml`. */
export const command: Command = {
  summary: "write site.yaml from the settings of MkDocs, Jekyll, Hexo, Hugo or Obsidian, or for an export",
  positionals: "[dir]",
  argument: "folder of the site, with the configuration [default: .] [env: CONTENT_DIR]",
  options: {},
  run: (_values, positionals) => migrateFolder(contentFolderOf(positionals)),
};

/**
 * Converts the configuration in a folder. Prints notes about settings that it could not convert. Returns the exit status.
 * @param site Absolute path of the folder.
 * @param defaults Settings to add if the configuration does not contain them.
 */
export async function migrateFolder(site: string, defaults: Record<string, string> = {}): Promise<number> {
  const found = await findEngine(site);
  if (!found) {
    throw new ConfigError(
      `There is no configuration of another engine in ${site}, expected ${CONFIG_NAMES}; name the folder that contains one.`,
    );
  }
  const target = join(site, SETTINGS_FILE);
  if (isPresent(target)) {
    throw new ConfigError(`${target} exists already; move it away to write another.`);
  }
  const { file, read } = found;
  const files = openSite(site);
  const { config, problems } = readConfig(file, isConfig(file) ? ((await files.read(file)) ?? "") : "");
  if (hasErrors(problems)) {
    console.error(formatProblems(problems, relative(process.cwd(), site)));
    return 1;
  }
  const { engine, settings, notes, keys, base } = await read({ ...files, file, config });
  const added = Object.entries(defaults).filter(([name]) => !Object.hasOwn(settings, name));
  const text = stringify({ ...settings, ...Object.fromEntries(added) });
  await withSystemErrorsDescribed(() => writeFile(target, text, { flag: "wx" }), {
    path: target,
    verb: "written",
  });
  const allNotes = [
    ...notes,
    ...describeKeys(keys),
    ...added.map(([name, value]) => `added: \`${name}: ${value}\``),
  ];
  console.log(
    [`${engine}'s ${file} → ${shownPath(target)}`, ...allNotes.map((note) => `- ${note}`)].join("\n"),
  );
  const here = site === process.cwd() ? [] : [quoteArgument(shownPath(site))];
  console.log(`Preview: ${await commandLine("dev", here)}`);
  const sitemap = SITEMAPS.find((path) => isPresent(join(site, path)));
  if (sitemap) {
    const path = quoteArgument(shownPath(join(site, sitemap)));
    const below = base ? ["--base", quoteArgument(base)] : [];
    console.log(`Report lost URLs: ${await commandLine("lock", [...here, "--sitemap", path, ...below])}`);
  }
  return 0;
}

/** Returns the command line of a command: that of its npm script if the working directory has one. */
async function commandLine(name: string, args: readonly string[]): Promise<string> {
  if (!(await hasScript(name))) return ["npx maru", name, ...args].join(" ");
  return ["npm run", name, ...(args.length > 0 ? ["--", ...args] : [])].join(" ");
}

/** Whether `npm run` with this name runs Maru's command in the working directory. In a clone of Maru, all these scripts do. */
async function hasScript(name: string): Promise<boolean> {
  const text = await readTextIfPresent(join(process.cwd(), PACKAGE_FILE));
  if (text === undefined) return false;
  try {
    const found = parsePackage(text);
    return found.name === PACKAGE_NAME || runs(found.scripts?.[name], `maru ${name}`);
  } catch {
    // npm does not run a script of an invalid file.
    return false;
  }
}
