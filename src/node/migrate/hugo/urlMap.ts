import { foldPath } from "../../../shared/urls/aliases.ts";
import type { SlugRuleName } from "../../content/slugs/slugRules.ts";
import type { HugoContent, HugoPage } from "./content.ts";
import { hugoUrl, sectionUrl } from "./hugoUrls.ts";
import type { HugoLanguage } from "./languages.ts";
import { maruUrl } from "./maruUrls.ts";
import type { HugoCollection } from "./posts.ts";
import { aliasUrls, isPublished, pageRedirects, sectionRedirects, termRedirects } from "./redirects.ts";
import { firstSections } from "./sections.ts";
import { termPages } from "./terms.ts";

interface UrlSource {
  content: HugoContent;
  languages: readonly HugoLanguage[];
  /** Folders of sections, from `sectionFolders`. */
  sections: ReadonlySet<string>;
  collections: readonly HugoCollection[];
  /** Folder of the pages. */
  pages: string;
  slugs: SlugRuleName;
  /** Language in site.yaml. */
  language: string | undefined;
  /** Today as `2025-01-22`. */
  today: string;
}

/** The addresses of the old site, and where they lead in Maru. All are decoded and lack the base path. */
export interface UrlMap {
  published: HugoPage[];
  urlOf(page: HugoPage): string;
  /** Addresses of posts, pages, lists and aliases in Hugo. */
  former: string[];
  redirects: [from: string, to: string][];
  /** Addresses of posts, pages and lists in Maru. */
  taken: string[];
  /** Addresses in Maru by those in Hugo, folded by `foldPath`. */
  moved: Map<string, string>;
}

/** Computes the addresses of everything that Hugo publishes. */
export function mapUrls(source: UrlSource): UrlMap {
  const { content, languages, sections, collections, today } = source;
  const published = content.pages.filter((page) => isPublished(page, today));
  const urls = new Map(published.map((page) => [page, hugoUrl(page, sections)]));
  const urlOf = (page: HugoPage) => urls.get(page) ?? "/";
  const moved = published
    .filter(({ kind }) => kind === "page")
    .map((page) => ({ page, from: urlOf(page), to: maruUrl(page, source) }));
  const lists = [
    ...published.filter(({ kind }) => kind === "section").map(urlOf),
    ...languages.flatMap((language) =>
      firstSections(sections, language).map((folder) => sectionUrl({ language, folders: [folder] })),
    ),
    // Hugo forwards the default language's own folder to the home page, or the reverse.
    ...(languages.length > 1 ? languages.map(({ key }) => `/${key}/`) : []),
  ];
  const terms = termPages({ ...content, pages: published });
  const redirects = [
    ...pageRedirects(moved),
    ...sectionRedirects([...new Set(lists)], collections),
    ...termRedirects(terms),
  ];
  const ownLists = collections.flatMap(({ path }) => (path === undefined ? [] : [`/${path}/`]));
  const pairs = [
    // A menu does not name the home page after a list that Maru does not have.
    ...redirects.filter(([, to]) => to !== "/"),
    ...moved.map(({ from, to }) => [from, to] as const),
    ...ownLists.map((list) => [list, list] as const),
    ["/posts/", "/"] as const,
  ];
  const aliases = published.flatMap((page) => aliasUrls(page, urlOf(page)).map(({ url }) => url));
  return {
    published,
    urlOf,
    former: [...new Set(["/", ...urls.values(), ...lists, ...terms.map(({ url }) => url), ...aliases])],
    redirects,
    taken: [...moved.map(({ to }) => to), ...ownLists],
    moved: new Map(pairs.map(([from, to]) => [foldPath(from), to])),
  };
}
