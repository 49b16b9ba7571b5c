import { decodeUrl } from "../../shared/urls/decodeUrl.ts";
import { parseLanguage } from "../../shared/content/language.ts";
import type { Site } from "../../shared/manifest/schema.ts";
import { tagSlug } from "../../shared/content/tag.ts";
import { folderOf, readCollections, readJoining, readPermalink } from "./collections.ts";
import { DIALECTS, isDialect } from "../markdown/dialects/dialect.ts";
import { isMarkdown } from "../content/fileName.ts";
import { flagOf, isMapping, textOf, textsOf, type Value, valueAt } from "../content/frontMatter/value.ts";
import { readNav } from "../site/navigation.ts";
import type { StaticFolder } from "../site/statics/staticFiles.ts";
import { PUBLISHING } from "./publishing.ts";
import type { Settings } from "./settings.ts";
import type { Reader } from "./reader.ts";

const text =
  (take: (text: string, site: Site) => string | void): Reader =>
  (value, { site }) => {
    const found = textOf(value);
    return (found === undefined ? "text" : take(found, site)) || undefined;
  };

/** By the key of `site.yaml` that each reads. */
export const READERS: Record<string, Reader> = {
  title: text((found, site) => void (site.title = found)),
  description: text((found, site) => void (site.description = found)),
  author: text((found, site) => void (site.author = found)),
  language: text((found, site) => {
    const language = parseLanguage(found);
    return language ? void (site.language = language) : "a language such as `ko` or `en-US`";
  }),
  url: text((found, site) => {
    const origin = readOrigin(found);
    return origin ? void (site.url = origin) : EXPECTED_ORIGIN;
  }),
  postsPerPage: text((found, site) =>
    /^[1-9]\d{0,3}$/.test(found) ? void (site.postsPerPage = Number(found)) : "a number from 1 to 9999",
  ),
  dialect: (value, settings) => {
    const names = (Array.isArray(value) ? value : [value]).map((item) => textOf(item) ?? "");
    const dialects = names.filter(isDialect);
    const isNone = names.length === 1 && names[0] === "none";
    const expected = `\`none\`, or one or several of ${DIALECTS.join(", ")}`;
    const wrong = names.find((name) => !isDialect(name));
    if (Array.isArray(value) && !isNone && wrong !== undefined) {
      return {
        message: `${wrong ? `\`${wrong}\`` : "an item"} of the list is no dialect, expected ${expected}`,
      };
    }
    if (!isNone && wrong !== undefined) return expected;
    return void (settings.dialects = dialects);
  },
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
  external: (value, settings) => {
    const prefixes = textsOf(value)?.map(prefixOf);
    if (!prefixes || prefixes.length === 0 || prefixes.includes(undefined))
      return "paths of this domain that another server answers, such as `[/docs/, /api/]`";
    return void (settings.external = prefixes as string[]);
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
  ...PUBLISHING,
};

export const EXPECTED_ORIGIN =
  "an address without a path such as `https://example.org` (the path comes from `--base`)";

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

/** `/docs/` of `/docs`, which is a path from the root and not the root itself. */
function prefixOf(written: string): string | undefined {
  const isPath = /^\/[^?#\\]*[^/?#\\][^?#\\]*$/.test(written) && !/\/\/|\/\.\.?(?:\/|$)/.test(written);
  return isPath ? `${decodeUrl(written).normalize("NFC").replace(/\/$/, "")}/` : undefined;
}

/** `https://example.org` of an address that has no path of its own. */
export function readOrigin(href: string): string | undefined {
  const url = URL.canParse(href) ? new URL(href) : undefined;
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
