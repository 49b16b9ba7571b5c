import type { Site } from "../model/manifest.ts";
import type { StaticFolder } from "./statics.ts";
import { nearest } from "../model/nearest.ts";
import { tagSlug } from "../model/tag.ts";
import { type Collection, folderOf, readCollections, readJoining, readPermalink } from "./collections.ts";
import { isMarkdown } from "./fileName.ts";
import { type NavSource, readNav } from "./nav.ts";
import { ContentError, type Problem } from "./problem.ts";
import type { SourceFile } from "./read.ts";
import { type Entry, flagOf, isMapping, kindOf, textOf, type Value, valueAt } from "./frontMatter/value.ts";
import { readYaml } from "./frontMatter/yaml.ts";

export interface Settings {
  site: Site;
  problems: Problem[];
  /** Whether `site.yaml` names the language; where it does not, the posts tell it. */
  languageIsSet: boolean;
  /** Where the posts lie; empty where `site.yaml` does not say. */
  collections: Collection[];
  /** Lines of `site.yaml` by what is set there. */
  lines: ReadonlyMap<string, number>;
  /** Names of tags by the slugs they replace. */
  tagAliases: Map<string, string>;
  /** Patterns of pages that join the list where they have a date, with the section they form there. */
  joining: Collection[];
  /** Whether a post without a slug of its own is called by its title, in place of its file. */
  slugsFromTitle: boolean;
  /** Folder of the standing pages, from the content folder. */
  pagesFolder: string;
  /** File of the page that stands at `/` in place of the list. */
  home: string | undefined;
  nav: NavSource[];
  staticFolders: StaticFolder[];
  /** Whether photos come as AVIF besides WebP. */
  avif: boolean;
  /** Whether a line of a paragraph in the source is a line of the text. */
  breaks: boolean;
  /** Whether `$x$` is a formula in posts that do not say. */
  math: boolean;
  /** IANA name of the zone in which the author's days are. */
  timeZone: string;
  /** Whether a post with an error is left out and the rest built, in place of nothing. */
  skipsErrors: boolean;
  /** Whether posts of days to come are hidden until then. */
  hidesFuture: boolean;
}

/** Takes a value into the settings, or says what was expected in its place. */
type Reader = (value: Value, settings: Settings, line: number) => string | undefined;

const text =
  (take: (text: string, site: Site) => string | void): Reader =>
  (value, { site }) => {
    const found = textOf(value);
    return (found === undefined ? "text" : take(found, site)) || undefined;
  };

const READERS: Record<string, Reader> = {
  title: text((found, site) => void (site.title = found)),
  description: text((found, site) => void (site.description = found)),
  author: text((found, site) => void (site.author = found)),
  language: text((found, site) =>
    /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(found)
      ? void (site.language = found)
      : "a language such as `ko` or `en`",
  ),
  url: text((found, site) => {
    const origin = readOrigin(found);
    return origin ? void (site.url = origin) : EXPECTED_ORIGIN;
  }),
  postsPerPage: text((found, site) =>
    /^[1-9]\d{0,3}$/.test(found) ? void (site.postsPerPage = Number(found)) : "a number from 1 to 9999",
  ),
  posts: (value, settings) => {
    const read = readCollections(value);
    return "expected" in read ? read.expected : void (settings.collections = read.found);
  },
  collections: (value, settings) => {
    const read = readJoining(value);
    return "expected" in read ? read.expected : void (settings.joining = read.found);
  },
  permalink: (value, { site }) => {
    const read = readPermalink(value);
    return "expected" in read ? read.expected : void (site.permalink = read.found);
  },
  slugs: (value, settings) => {
    const said = textOf(value);
    if (said !== "file" && said !== "title") return "`file` or `title`";
    return void (settings.slugsFromTitle = said === "title");
  },
  pages: (value, settings) => {
    const folder = folderOf(value);
    return folder === undefined ? "a folder such as `docs`" : void (settings.pagesFolder = folder);
  },
  home: (value, settings) => {
    const file = folderOf(value);
    return file && isMarkdown(file)
      ? void (settings.home = file)
      : "a Markdown file such as `pages/index.md`";
  },
  nav: (value, settings, line) => {
    const items = readNav(value, line);
    return items
      ? void (settings.nav = items)
      : "a list such as `[{Home: index.md}, {Guide: [guide/first.md]}]`";
  },
  static: (value, settings) => {
    const folders = (Array.isArray(value) ? value : [value]).map((item) => ({
      folder: folderOf(isMapping(item) ? valueAt(item, "folder") : item),
      path: isMapping(item) ? folderOf(valueAt(item, "path")) : "",
    }));
    if (folders.some(({ folder, path }) => folder === undefined || path === undefined)) {
      return "a folder within the content folder such as `static`, or a list of them or of `{folder: img, path: img}`";
    }
    return void (settings.staticFolders = folders as StaticFolder[]);
  },
  images: (value, settings) => {
    const said = isMapping(value) && value.entries.length === 1 ? flagOf(valueAt(value, "avif")) : undefined;
    return said === undefined ? "`{avif: true}` or `{avif: false}`" : void (settings.avif = said);
  },
  breaks: (value, settings) => {
    const said = flagOf(value);
    return said === undefined ? "`true` or `false`" : void (settings.breaks = said);
  },
  math: (value, settings) => {
    const said = flagOf(value);
    return said === undefined ? "`true` or `false`" : void (settings.math = said);
  },
  timeZone: (value, settings) => {
    const zone = textOf(value) ?? "";
    return isTimeZone(zone) ? void (settings.timeZone = zone) : "a time zone such as `Asia/Seoul`";
  },
  future: (value, settings) => {
    const said = textOf(value);
    if (said !== "show" && said !== "hide") return "`show` or `hide`";
    return void (settings.hidesFuture = said === "hide");
  },
  errors: (value, settings) => {
    const said = textOf(value);
    if (said !== "fail" && said !== "skip") return "`fail` or `skip`";
    return void (settings.skipsErrors = said === "skip");
  },
  tags: readTagAliases,
};

/** Every setting that is read, for the docs and for hints. */
export const SETTING_KEYS = Object.keys(READERS);

const EXPECTED_ORIGIN =
  "an address without a path such as `https://example.org` (the path comes from `--base`)";

/** The settings of a site: `site.yaml` over the defaults; `siteUrl` (of SITE_URL) over both. */
export function readSettings(file: SourceFile | undefined, siteUrl: string | undefined): Settings {
  const { entries, problems } = file
    ? readYaml({ text: file.text.replace(/^\uFEFF/, ""), file: file.path, firstLine: 1 })
    : { entries: [], problems: [] };
  const settings: Settings = {
    site: { title: "마루", description: "", language: "ko", postsPerPage: 10 },
    problems,
    languageIsSet: entries.some(({ key }) => key === "language"),
    collections: [],
    lines: new Map(entries.map(({ key, line }) => [key, line])),
    tagAliases: new Map(),
    joining: [],
    slugsFromTitle: false,
    pagesFolder: "pages",
    home: undefined,
    nav: [],
    staticFolders: [],
    avif: false,
    breaks: false,
    math: false,
    timeZone: "UTC",
    hidesFuture: false,
    skipsErrors: false,
  };
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
    if (!origin) throw new ContentError(`SITE_URL: found \`${siteUrl}\`, expected ${EXPECTED_ORIGIN}.`);
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
    const [meant] = nearest(key, SETTING_KEYS);
    const remedy = meant ? `did you mean \`${meant}\`?` : `Maru reads ${SETTING_KEYS.join(", ")}`;
    return { severity: "warning", message: `\`${key}\` is not a setting; ${remedy}` };
  }
  const expected = value && read(value, settings, line);
  return expected
    ? { severity: "error", message: `${key}: found ${kindOf(value)}, expected ${expected}` }
    : undefined;
}

/** `tags: {aliases: {js: javascript}}`: the tag on the right stands for the one on the left. */
function readTagAliases(value: Value, { tagAliases }: Settings): string | undefined {
  const expected = "`{aliases: {js: javascript}}`, a tag by the other name it replaces";
  const named = valueAt(value, "aliases");
  if (!isMapping(value) || value.entries.length !== 1 || !isMapping(named)) return expected;
  for (const { key, value: written } of named.entries) {
    const [alias, name] = [tagSlug(key), textOf(written)];
    if (!alias || !name || !tagSlug(name)) return expected;
    if (tagSlug(name) !== alias) tagAliases.set(alias, name);
  }
  return undefined;
}

/** `https://example.org` of an address that has no path of its own. */
function readOrigin(address: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const bare = url && url.pathname === "/" && !url.search && !url.hash && /^https?:$/.test(url.protocol);
  return bare ? url.origin : undefined;
}

function isTimeZone(name: string): boolean {
  try {
    return name !== "" && Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}
