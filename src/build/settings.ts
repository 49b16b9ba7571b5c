import type { Site } from "../model/manifest.ts";
import { nearest } from "../model/nearest.ts";
import { ContentError, type Problem } from "./problem.ts";
import type { SourceFile } from "./read.ts";
import { type Entry, kindOf, readEntries, textOf } from "./yaml.ts";

/** Each key of `site.yaml` with the check that turns its text into a value, or says what is expected. */
const KEYS: Record<string, (text: string, site: Site) => string | undefined> = {
  title: (text, site) => void (site.title = text),
  description: (text, site) => void (site.description = text),
  author: (text, site) => void (site.author = text),
  language: (text, site) =>
    /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(text)
      ? void (site.language = text)
      : "a language such as `ko` or `en`",
  url: (text, site) => {
    const origin = readOrigin(text);
    return origin ? void (site.url = origin) : EXPECTED_ORIGIN;
  },
  postsPerPage: (text, site) =>
    /^[1-9]\d{0,3}$/.test(text) ? void (site.postsPerPage = Number(text)) : "a number from 1 to 9999",
};

/** Every setting that is read, for the docs and for hints. */
export const SETTING_KEYS = Object.keys(KEYS);

const EXPECTED_ORIGIN =
  "an address without a path such as `https://example.org` (the path comes from `--base`)";

export interface Settings {
  site: Site;
  problems: Problem[];
  /** Whether `site.yaml` names the language; where it does not, the posts tell it. */
  languageIsSet: boolean;
}

/** The settings of a site: `site.yaml` over the defaults; `siteUrl` (of SITE_URL) over both. */
export function readSettings(file: SourceFile | undefined, siteUrl: string | undefined): Settings {
  const site: Site = { title: "마루", description: "", language: "ko", postsPerPage: 10 };
  const { entries, problems } = file
    ? readEntries({ text: file.text.replace(/^\uFEFF/, ""), file: file.path, firstLine: 1 })
    : { entries: [], problems: [] };
  for (const entry of entries) {
    const problem = readEntry(entry, site);
    if (problem && file) problems.push({ file: file.path, line: entry.line, ...problem });
  }
  if (siteUrl) {
    const origin = readOrigin(siteUrl);
    if (!origin) throw new ContentError(`SITE_URL: found \`${siteUrl}\`, expected ${EXPECTED_ORIGIN}.`);
    site.url = origin;
  }
  return { site, problems, languageIsSet: entries.some(({ key }) => key === "language") };
}

function readEntry({ key, value }: Entry, site: Site): Pick<Problem, "severity" | "message"> | undefined {
  const read = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
  if (!read) {
    const [meant] = nearest(key, SETTING_KEYS);
    const remedy = meant ? `did you mean \`${meant}\`?` : `Maru reads ${SETTING_KEYS.join(", ")}`;
    return { severity: "warning", message: `\`${key}\` is not a setting; ${remedy}` };
  }
  if (!value) return undefined;
  const text = textOf(value);
  const expected = text === undefined ? "text" : read(text, site);
  return expected
    ? { severity: "error", message: `${key}: found ${kindOf(value)}, expected ${expected}` }
    : undefined;
}

/** `https://example.org` of an address that has no path of its own. */
function readOrigin(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const bare = url && url.pathname === "/" && !url.search && !url.hash && /^https?:$/.test(url.protocol);
  return bare ? url.origin : undefined;
}
