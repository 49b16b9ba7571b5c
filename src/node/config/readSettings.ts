import * as v from "valibot";
import { excessOfSetting } from "../content/frontMatter/bounds.ts";
import type { Entry } from "../content/frontMatter/value.ts";
import { readYaml } from "../content/frontMatter/formats/yaml.ts";
import { ConfigError } from "../diagnostics/errors.js";
import type { Problem } from "../diagnostics/problem.ts";
import { fileProblems } from "../content/readContent.ts";
import type { SourceFile } from "../files/sourceFile.ts";
import { EXPECTED_SITE_URL, readSiteUrl } from "./schema/siteUrl.ts";
import { problemOf } from "../content/schema/problemOf.ts";
import { SETTING_KEYS, type Settings, SettingsSchema } from "./schema/settings.ts";
import { describeUnknownSetting } from "./unknownSetting.ts";

/** The settings of a site, and the problems in them. */
export interface SiteConfig {
  settings: Settings;
  /** Lines of the keys in `site.yaml`, counted from 1. */
  lines: ReadonlyMap<string, number>;
  problems: Problem[];
}

/**
 * Reads `site.yaml`. Missing and invalid settings get their default values.
 * @param siteUrl Value of `--site-url` or the environment variable SITE_URL. Overrides `url`, including its path.
 * @throws ConfigError if `siteUrl` is invalid.
 */
export function readSettings(file: SourceFile | undefined, siteUrl: string | undefined): SiteConfig {
  const { entries, problems: flaws } = file
    ? readYaml({ text: file.text.replace(/^\uFEFF/, ""), file: file.path, firstLine: 1 })
    : { entries: [], problems: [] };
  const problems = flaws.map((flaw): Problem => ({ ...flaw, kind: "settings" }));
  if (file) problems.push(...fileProblems([file], "settings"));
  const report: Report = (severity, line, message) => {
    if (file) problems.push({ severity, kind: "settings", file: file.path, line, message });
  };
  const known = entries.filter((entry) => checkEntry(entry, report));
  const read = new Map(known.map((entry) => [entry.key, entry]));
  const result = v.safeParse(SettingsSchema, Object.fromEntries(read));
  for (const { message: reason, path: [first, ...path] = [] } of result.issues ?? []) {
    const entry = known.find(({ key }) => key === first?.key);
    if (!entry) continue;
    const { line, message } = problemOf(entry, reason, path);
    report("error", line, message);
    read.delete(entry.key);
  }
  const settings = result.success ? result.output : v.parse(SettingsSchema, Object.fromEntries(read));
  if (siteUrl) settings.url = checkSiteUrl(siteUrl);
  return { settings, lines: new Map(entries.map(({ key, line }) => [key, line])), problems };
}

type Report = (severity: Problem["severity"], line: number, message: string) => void;

/**
 * Reports an entry whose key is not a setting or whose value is too long. Returns whether the schema should parse the entry: it should
 * parse neither such an entry nor an empty value.
 */
function checkEntry(entry: Entry, report: Report): boolean {
  const { key, line, value } = entry;
  if (!SETTING_KEYS.some((known) => known === key)) {
    report("warning", line, describeUnknownSetting(entry));
    return false;
  }
  const excess = excessOfSetting(key, value);
  if (excess) report("error", line, `${key}: ${excess}`);
  return !excess && value !== undefined && value !== "";
}

function checkSiteUrl(written: string): string {
  const url = readSiteUrl(written);
  if (!url) throw new ConfigError(`URL of the site: found \`${written}\`, expected ${EXPECTED_SITE_URL}.`);
  return url;
}
