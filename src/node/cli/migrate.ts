import { join } from "node:path";
import { checkBase } from "../config/checkBase.ts";
import { ConfigError } from "../diagnostics/errors.js";
import { shownPath } from "../diagnostics/systemErrors/describeSystemError.js";
import { isPresent } from "../files/readIfPresent.ts";
import { SETTINGS_FILE } from "../files/settingsFile.ts";
import { describeGroup, describeKeys } from "../migrate/describeKeys.ts";
import { readFormerSite } from "../site/permalinkLock/readFormerSite.ts";
import type { Command } from "./command.ts";
import { type MigratedFolder, convertFolder, noConfiguration } from "./migrate/convert.ts";
import { describeNextSteps } from "./migrate/nextSteps.ts";
import { writeSettings } from "./migrate/writeSettings.ts";
import { BASE_OPTION, contentFolderOf, optionText } from "./projectOptions.ts";

/** `maru migrate`: converts the configuration of another engine to `site.yaml`, and compares the addresses of both sites. */
export const command: Command = {
  summary: "write site.yaml for a site of another engine or an export, and compare the URLs",
  positionals: "[dir]",
  argument: "folder of the site, with the configuration [default: .] [env: CONTENT_DIR]",
  options: {
    sitemap: {
      type: "string",
      value: "path",
      multiple: true,
      description: "old sitemap or output folder; exit status 1 if an address is lost; repeatable",
    },
    base: { ...BASE_OPTION, description: "base path of the URLs in the sitemap [default: that of the site]" },
    force: {
      type: "boolean",
      description: "replace site.yaml; its former text stays in site.yaml.bak",
    },
    all: { type: "boolean", description: "print all lost addresses, not only the first ten" },
  },
  run: (values, positionals) => {
    const { sitemap = [], force, all } = values;
    const base = optionText(values, "base");
    return migrate(contentFolderOf(positionals), {
      sitemaps: sitemap as string[],
      base: base === undefined ? undefined : checkBase(base),
      force: force === true,
      all: all === true,
    });
  },
};

interface MigrateOptions {
  sitemaps: readonly string[];
  base: string | undefined;
  force: boolean;
  all: boolean;
}

async function migrate(site: string, { sitemaps, base, force, all }: MigrateOptions): Promise<number> {
  // A wrong path is reported before anything is written.
  const named = sitemaps.length > 0 ? await readFormerSite(sitemaps) : undefined;
  const path = join(site, SETTINGS_FILE);
  const writes = force || !isPresent(path);
  const conversion = writes || !named ? await convertFolder(site) : undefined;
  if (writes) {
    if (!conversion) throw await noConfiguration(site);
    await writeConversion(site, conversion);
  }
  const rule = conversion?.result.formerUrls ?? [];
  const former =
    named ??
    (rule.length > 0 ? { urls: [], pages: [...rule], otherFiles: new Map<string, number>() } : undefined);
  if (!writes) {
    const hint = former
      ? ""
      : " To compare addresses, name the old sitemap or output folder with `--sitemap`.";
    console.log(`${shownPath(path)} exists already and stays as it is; \`--force\` replaces it.${hint}`);
  }
  const source = named ? sitemaps.join(", ") : `the rule of ${conversion?.result.engine}`;
  let isComplete = true;
  if (former) {
    // Only a comparison loads the code of the compiler.
    const { compareSite } = await import("./migrate/compareSite.ts");
    isComplete = await compareSite({ site, former, source, base, all });
  }
  const ofLock = base ?? conversion?.result.base;
  const steps = await describeNextSteps({ site, sitemaps, base: ofLock, hasRule: rule.length > 0 });
  console.log(["", ...steps].join("\n"));
  return isComplete ? 0 : 1;
}

/**
 * Converts the configuration in a folder that has no `site.yaml`, without a comparison. Returns the exit status.
 * @param site Absolute path of the folder.
 * @param defaults Settings to add if the configuration does not contain them.
 */
export async function migrateFolder(site: string, defaults: Record<string, string> = {}): Promise<number> {
  const path = join(site, SETTINGS_FILE);
  if (isPresent(path)) throw new ConfigError(`${path} exists already; move it away to write another.`);
  const conversion = await convertFolder(site);
  if (!conversion) throw await noConfiguration(site);
  await writeConversion(site, conversion, defaults);
  const { base, formerUrls = [] } = conversion.result;
  const steps = await describeNextSteps({ site, sitemaps: [], base, hasRule: formerUrls.length > 0 });
  console.log(["", ...steps].join("\n"));
  return 0;
}

/** Writes the settings of a conversion, and prints what happened to the configuration. */
async function writeConversion(
  site: string,
  conversion: MigratedFolder,
  defaults: Record<string, string> = {},
) {
  const { file, result } = conversion;
  const { engine, settings, notes, keys } = result;
  const added = Object.entries(defaults).filter(([name]) => !Object.hasOwn(settings, name));
  const replaced = await writeSettings(site, { ...settings, ...Object.fromEntries(added) });
  const lines = [
    `${engine}'s ${file} → ${shownPath(join(site, SETTINGS_FILE))}`,
    ...replaced,
    "",
    ...describeGroup("Notes:", notes),
    ...describeKeys(keys),
    ...describeGroup(
      "Added:",
      added.map(([name, value]) => `${name}: ${value}`),
    ),
  ];
  console.log(lines.join("\n"));
}
