import type { RoutePath } from "../urls/urlTypes.ts";
import { decodeUrl } from "../urls/decodeUrl.ts";
import { paths } from "../urls/routes.ts";
import { tagSlug } from "../content/tag.ts";

/** The orders of a list; `newest` is meant where an address names none, and has pinned posts first. */
export const SORTS = ["newest", "oldest", "updated"] as const;
export type Sort = (typeof SORTS)[number];

/** What a reader has chosen. A post must satisfy all of it. */
export interface Selection {
  /** Slugs of tags that a post must carry, by code point. */
  tags: readonly string[];
  /** Slugs of tags that it must not carry, by code point. */
  not: readonly string[];
  year?: string | undefined;
  /** Slugs. */
  category?: string | undefined;
  section?: string | undefined;
  /** Words that stand in its title, tags or summary; NFC, parted by single blanks. */
  q: string;
  sort: Sort;
}

export const NOTHING: Selection = { tags: [], not: [], q: "", sort: "newest" };

/** The facets of which one value at a time can be chosen. */
export const SINGLE_FACETS = ["year", "category", "section"] as const;
export type SingleFacet = (typeof SINGLE_FACETS)[number];

/** The selection in the entries of an address's query, in any order and spelling; other keys are passed over. */
export function readSelection(query: Iterable<readonly [string, string]>): Selection {
  const values = (asked: string) => [...query].flatMap(([key, value]) => (key === asked ? [value] : []));
  const slugs = (key: string) => assignSlugs(values(key).map((value) => tagSlug(value) ?? ""));
  return {
    tags: slugs("tag"),
    not: slugs("not"),
    year: values("year")[0]?.trim() || undefined,
    category: slugs("category")[0],
    section: slugs("section")[0],
    q: resolveWords(values("q").join(" ")),
    sort: SORTS.find((sort) => sort === values("sort")[0]) ?? "newest",
  };
}

/** What of a site decides which addresses its lists have. */
export interface ListPaths {
  /** Addresses of pages at which the app would show a page of its own, decoded. */
  pageUrls?: readonly RoutePath[] | undefined;
  home?: boolean | undefined;
  sections?: readonly { name: string; path?: RoutePath | undefined }[] | undefined;
}

/**
 * The one address of a selection, below the base path: `/?tag=ai&tag=openai&year=2025`; `/tags/ai/` of a tag alone,
 * `/archive/2025/` of a year alone, its own of a section that has one, that of the list of nothing.
 */
export function selectionHref(selection: Selection, site: ListPaths = {}): RoutePath {
  const query = entriesOf(selection);
  const [[key, value] = []] = query;
  if (query.length === 1 && value && key === "tag") return paths.tag.href(value);
  if (query.length === 1 && value && key === "year") return paths.year.href(value);
  const own = query.length === 1 && key === "section" && sectionPath(value ?? "", site);
  if (own) return own;
  if (query.length === 0) return paths.list.href(1, site);
  return `/?${writeQuery(query)}`;
}

/** The address of a search, below the base path: `/search/?q=word`; of one within a list with what selects that, `/search/?tag=ai&q=word`. */
export function searchHref(selection: Selection): RoutePath {
  const query = entriesOf({ ...selection, sort: "newest" });
  return paths.search.href() + (query.length > 0 ? `?${writeQuery(query)}` : "");
}

/** A selection as the entries of an address's query, in the one order they have. */
function entriesOf({ tags, not, year, category, section, q, sort }: Selection): [string, string][] {
  const entries: [string, string | undefined][] = [
    ...assignSlugs(tags).map((slug): [string, string] => ["tag", slug]),
    ...assignSlugs(not).map((slug): [string, string] => ["not", slug]),
    ["year", year],
    ["category", category],
    ["section", section],
    ["q", resolveWords(q)],
    ["sort", sort === "newest" ? undefined : sort],
  ];
  return entries.flatMap(([key, value]): [string, string][] => (value ? [[key, value]] : []));
}

function writeQuery(entries: readonly [string, string][]): string {
  return entries.map(([name, text]) => `${name}=${encodeURIComponent(text)}`).join("&");
}

/** What an address below the base selects by its path, as entries of a query: `/tags/ai/` is `tag=ai`. */
export function entriesOfPath(path: RoutePath, { sections = [] }: ListPaths): [string, string][] {
  const section = sections.find((each) => each.path === path);
  const slug = section && tagSlug(section.name);
  if (slug) return [["section", slug]];
  return [["tag", paths.tag] as const, ["year", paths.year] as const].flatMap(([key, { pattern }]) => {
    const [before = ""] = pattern.split(":");
    return path.startsWith(before) && path.length > before.length
      ? [[key, decodeUrl(path.slice(before.length).replace(/\/$/, ""))]]
      : [];
  });
}

function sectionPath(slug: string, { sections = [] }: ListPaths): string | undefined {
  return sections.find(({ name, path }) => path && tagSlug(name) === slug)?.path;
}

/** Whether nothing is chosen; an order alone still lists every post. */
export function selectsNothing({ tags, not, year, category, section, q }: Selection): boolean {
  return tags.length + not.length === 0 && !year && !category && !section && !q;
}

/** Chooses a tag, or takes the choice back; a tag is never both chosen and excluded. */
export function toggleTag(selection: Selection, slug: string): Selection {
  const chosen = selection.tags.includes(slug);
  return {
    ...selection,
    tags: chosen ? without(selection.tags, slug) : assignSlugs([...selection.tags, slug]),
    not: without(selection.not, slug),
  };
}

/** Excludes a tag, or takes that back. */
export function toggleNot(selection: Selection, slug: string): Selection {
  const excluded = selection.not.includes(slug);
  return {
    ...selection,
    not: excluded ? without(selection.not, slug) : assignSlugs([...selection.not, slug]),
    tags: without(selection.tags, slug),
  };
}

/** Chooses the one value of a facet, or takes the choice back. */
export function toggleValue(selection: Selection, facet: SingleFacet, slug: string): Selection {
  return { ...selection, [facet]: selection[facet] === slug ? undefined : slug };
}

function without(slugs: readonly string[], slug: string): string[] {
  return slugs.filter((each) => each !== slug);
}

function assignSlugs(slugs: readonly string[]): string[] {
  return [...new Set(slugs)].filter(Boolean).toSorted((a, b) => (a < b ? -1 : 1));
}

function resolveWords(text: string): string {
  return text.normalize("NFC").trim().replace(/\s+/g, " ");
}
