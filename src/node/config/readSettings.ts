import { excessOfSetting } from "../content/frontMatter/bounds.ts";
import { type Entry, kindOf, quoteStart } from "../content/frontMatter/value.ts";
import { readYaml } from "../content/frontMatter/formats/yaml.ts";
import { likelyMeant } from "../site/links/likelyMeant.ts";
import { type Problem } from "../diagnostics/problem.ts";
import { ConfigError } from "../diagnostics/errors.js";
import { faultsOf } from "../content/readContent.ts";
import type { SourceFile } from "../content/sourceFile.ts";
import { EXPECTED_ORIGIN, READERS, readOrigin } from "./readers.ts";
import type { Settings } from "./settings.ts";

/** Every setting that is read, for the docs and for hints. */
export const SETTING_KEYS = Object.keys(READERS);

/** The settings of a site: `site.yaml` over the defaults; `siteUrl` (of SITE_URL) over both. */
export function readSettings(file: SourceFile | undefined, siteUrl: string | undefined): Settings {
  const { entries, problems } = file
    ? readYaml({ text: file.text.replace(/^\uFEFF/, ""), file: file.path, firstLine: 1 })
    : { entries: [], problems: [] };
  const settings: Settings = {
    site: { title: "마루", description: "", language: "ko", postsPerPage: 10 },
    problems,
    languageIsSet: entries.some(({ key }) => key === "language"),
    dialects: undefined,
    collections: [],
    lines: new Map(entries.map(({ key, line }) => [key, line])),
    tagAliases: new Map(),
    joining: [],
    slugsFromTitle: false,
    pagesFolder: "pages",
    home: undefined,
    nav: [],
    staticFolders: [],
    external: [],
    avif: false,
    breaks: false,
    math: false,
    timeZone: "UTC",
    hidesFuture: false,
    updatedFromGit: false,
    publishing: {
      pictures: true,
      precompress: true,
      feedPosts: 20,
      feedAliases: [],
      icon: undefined,
      fonts: [],
    },
    skipsErrors: false,
  };
  if (file) problems.push(...faultsOf([file], "settings"));
  for (const entry of entries) {
    const problem = readEntry(entry, settings);
    if (problem && file) problems.push({ kind: "settings", file: file.path, line: entry.line, ...problem });
  }
  const sections = [...settings.collections, ...settings.joining].flatMap(({ name, path, permalink }) =>
    name && (path || permalink) ? [{ name, ...(path && { path }), ...(permalink && { permalink }) }] : [],
  );
  if (sections.length > 0) settings.site.sections = sections;
  if (siteUrl) {
    const origin = readOrigin(siteUrl);
    if (!origin) throw new ConfigError(`SITE_URL: found \`${siteUrl}\`, expected ${EXPECTED_ORIGIN}.`);
    settings.site.url = origin;
  }
  return settings;
}

function readEntry(
  { key, line, value }: Entry,
  settings: Settings,
): Pick<Problem, "severity" | "message"> | undefined {
  const read = Object.hasOwn(READERS, key) ? READERS[key] : undefined;
  if (!read) {
    const meant = likelyMeant(key, SETTING_KEYS);
    const remedy = meant ? `did you mean \`${meant}\`?` : `Maru reads ${SETTING_KEYS.join(", ")}`;
    return { severity: "warning", message: `${quoteStart(key)} is not a setting; ${remedy}` };
  }
  const excess = excessOfSetting(key, value);
  if (excess) return { severity: "error", message: `${key}: ${excess}` };
  const refused = value && read(value, settings, line);
  if (!refused) return undefined;
  const said = typeof refused === "string" ? `found ${kindOf(value)}, expected ${refused}` : refused.message;
  return { severity: "error", message: `${key}: ${said}` };
}
