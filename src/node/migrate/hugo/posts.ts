import { flagOf, textsOf, valueAt } from "../../content/frontMatter/value.ts";
import { hugoSlug } from "../../content/slugs/hugoSlug.ts";
import { readPermalink } from "../../config/schema/permalink.ts";
import { Invalid } from "../../content/schema/fromTree.ts";
import { DEFAULT_PERMALINK } from "../../../shared/urls/permalinks.ts";
import { RESERVED_SEGMENTS } from "../../../shared/urls/routes.ts";
import { valueIn } from "./config.ts";
import type { HugoContent, HugoPage } from "./content.ts";
import { isUglyAt } from "./hugoUrls.ts";
import type { HugoLanguage } from "./languages.ts";
import { permalinkPattern } from "./permalinks.ts";
import { sectionsOf } from "./sections.ts";
import { translatePattern } from "./translatePattern.ts";

/** A collection of posts for `posts` in site.yaml. */
export interface HugoCollection {
  folder: string;
  name: string;
  /** Address of its list without slashes; `undefined` if Maru reserves it. */
  path: string | undefined;
  permalink: string;
  language: HugoLanguage;
  section: string;
  /** The pattern in the old configuration. */
  written: string | undefined;
  /** Tokens of that pattern which Maru does not have. */
  missing: string[];
}

/** Sections in which themes expect posts. */
const USUAL = ["posts", "post", "blog", "articles"];

/**
 * Returns the names of the sections that contain posts: the main sections of the configuration and those with a permalink pattern. Without
 * main sections, those in which at least half of the pages have a date, or else the one with most pages.
 */
export function postSections({ pages }: HugoContent, language: HugoLanguage): string[] {
  const { config } = language;
  const counts = new Map<string, { pages: number; dated: number }>();
  for (const page of pages) {
    const section = page.folders[0];
    if (page.kind !== "page" || section === undefined) continue;
    const count = counts.get(section) ?? { pages: 0, dated: 0 };
    counts.set(section, { pages: count.pages + 1, dated: count.dated + Number(page.date !== undefined) });
  }
  const exists = (section: string) => counts.has(section);
  const written = (
    textsOf(valueIn(config, "params", "mainSections") ?? valueAt(config, "mainSections")) ?? []
  ).filter(exists);
  const patterned = [...counts.keys()].filter((section) =>
    permalinkPattern({ language, folders: [section] }),
  );
  const dated = [...counts].flatMap(([section, count]) => (count.dated * 2 >= count.pages ? [section] : []));
  const largest = [...counts].toSorted(([, a], [, b]) => b.pages - a.pages).map(([section]) => section);
  const usual = USUAL.filter(exists);
  const main = [written, dated, usual, largest.slice(0, 1)].find((each) => each.length > 0) ?? [];
  const order = [...written, ...USUAL];
  const rank = (section: string) => (order.indexOf(section) + order.length + 1) % (order.length + 1);
  return [...new Set([...main, ...patterned])].toSorted((a, b) => rank(a) - rank(b));
}

/** Returns the collections of posts: one for each section, and for each language that has its own content folder. */
export function collectionsOf(
  content: HugoContent,
  languages: readonly HugoLanguage[],
  sections: ReadonlySet<string>,
): HugoCollection[] {
  const [main] = languages;
  if (!main) return [];
  const names = postSections(content, main);
  const owners = languages.filter(
    ({ contentDir }, index) => languages.findIndex((each) => each.contentDir === contentDir) === index,
  );
  return owners.flatMap((language) =>
    names.flatMap((section) => {
      const pages = content.pages.filter(
        (page) => page.file.startsWith(`${language.contentDir}/${section}/`) && page.folders[0] === section,
      );
      return pages.some(({ kind }) => kind === "page")
        ? [collectionOf({ section, language, pages, sections, main })]
        : [];
    }),
  );
}

interface SectionSource {
  section: string;
  language: HugoLanguage;
  /** Pages of the section. */
  pages: readonly HugoPage[];
  sections: ReadonlySet<string>;
  main: HugoLanguage;
}

function collectionOf({ section, language, pages, sections, main }: SectionSource): HugoCollection {
  const isCased = flagOf(valueAt(language.config, "disablePathToLower")) ?? false;
  const isUgly = isUglyAt({ language, folders: [section] });
  const posts = pages.filter(({ kind }) => kind === "page");
  const written = permalinkPattern({ language, folders: [section] });
  const hasFolders = posts.some((page) =>
    written === undefined ? page.folders.length > 1 : sectionsOf(page, sections).length > 1,
  );
  const slug = hugoSlug(section, isCased);
  const below = language.prefix === "" ? "" : `/${language.prefix}`;
  const { pattern, missing } = translatePattern(written, {
    section: slug,
    hasFolders,
    isUgly,
    isCased,
  });
  const permalink = below + pattern;
  const path = `${below}/${slug}`.slice(1);
  const title = pages.find(({ kind, folders }) => kind === "section" && folders.length === 1)?.title;
  const name = title || section.charAt(0).toUpperCase() + section.slice(1);
  return {
    folder: `${language.contentDir}/${section}`,
    name: language === main ? name : `${name} (${language.key})`,
    path: RESERVED_SEGMENTS.includes(path.split("/")[0]?.toLowerCase() ?? "") ? undefined : path,
    // An invalid pattern, such as one that begins with an address of Maru, would stop the build.
    permalink: readPermalink(permalink) instanceof Invalid ? DEFAULT_PERMALINK : permalink,
    language,
    section,
    written,
    missing,
  };
}

/** Returns the settings `posts` and `permalink`. A single collection whose list is the home page needs no name. */
export function postsSetting(
  collections: readonly HugoCollection[],
  contentDir: string,
): Record<string, unknown> {
  const [first, ...others] = collections;
  if (!first) return { posts: contentDir };
  if (others.length === 0 && first.path === undefined)
    return {
      posts: first.folder,
      permalink: first.permalink === DEFAULT_PERMALINK ? undefined : first.permalink,
    };
  return {
    posts: collections.map(({ folder, name, path, permalink }) => ({
      folder,
      name,
      ...(path !== undefined && { path }),
      permalink,
    })),
  };
}
