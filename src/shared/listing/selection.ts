import type { RoutePath } from "../urls/urlTypes.ts";
import { decodeUrl } from "../urls/decodeUrl.ts";
import { paths } from "../urls/routes.ts";
import { tagSlug } from "../content/tag.ts";

/** Sort orders of a list. Default: `newest`, which puts pinned posts first. */
export const SORTS = ["newest", "oldest", "updated"] as const;
/** One of {@link SORTS}. */
export type Sort = (typeof SORTS)[number];

/** The conditions that a reader has chosen. A post must meet all of them. */
export interface Selection {
  /** Slugs of required tags, sorted by code point. */
  tags: readonly string[];
  /** Slugs of excluded tags, sorted by code point. */
  not: readonly string[];
  year?: string | undefined;
  /** Slug. */
  category?: string | undefined;
  /** Slug. */
  section?: string | undefined;
  /** Words that must occur in the title, tags or summary. Unicode NFC, separated by single spaces. */
  q: string;
  sort: Sort;
}

/** The selection without conditions, which all posts match. */
export const EMPTY_SELECTION: Selection = { tags: [], not: [], q: "", sort: "newest" };

/** Facets of which a reader can choose only one value at a time. */
export const SINGLE_FACETS = ["year", "category", "section"] as const;
/** One of {@link SINGLE_FACETS}. */
export type SingleFacet = (typeof SINGLE_FACETS)[number];

/**
 * Converts the entries of a URL query to a selection. Accepts any order, and tag names as well as slugs. Ignores
 * unknown keys.
 */
export function readSelection(query: Iterable<readonly [string, string]>): Selection {
  const values = (target: string) => [...query].flatMap(([key, value]) => (key === target ? [value] : []));
  const slugs = (key: string) => normalizeSlugs(values(key).map((value) => tagSlug(value) ?? ""));
  return {
    tags: slugs("tag"),
    not: slugs("not"),
    year: values("year")[0]?.trim() || undefined,
    category: slugs("category")[0],
    section: slugs("section")[0],
    q: normalizeWords(values("q").join(" ")),
    sort: SORTS.find((sort) => sort === values("sort")[0]) ?? "newest",
  };
}

/** Settings of a site that determine the URLs of its lists. */
export interface ListSettings {
  /** Decoded URLs of the author's pages that replace a route of the app. */
  pageUrls?: readonly RoutePath[] | undefined;
  /** Whether a page of the author is at `/`; then the list is at `/posts/`. */
  home?: boolean | undefined;
  sections?: readonly { name: string; path?: RoutePath | undefined }[] | undefined;
}

/**
 * Returns the canonical URL of a selection, such as `/?tag=ai&tag=openai&year=2025`. A selection of one tag is
 * at `/tags/ai/`, of one year at `/archive/2025/`, of one section at its configured path. The empty selection is
 * at the URL of the list.
 */
export function selectionHref(selection: Selection, site: ListSettings = {}): RoutePath {
  const query = entriesOf(selection);
  const [[key, value] = []] = query;
  if (query.length === 1 && value && key === "tag") return paths.tag.href(value);
  if (query.length === 1 && value && key === "year") return paths.year.href(value);
  const sectionUrl = query.length === 1 && key === "section" && sectionPath(value ?? "", site);
  if (sectionUrl) return sectionUrl;
  if (query.length === 0) return paths.list.href(1, site);
  return `/?${writeQuery(query)}`;
}

/** Returns the URL of a search: `/search/?q=word`, or `/search/?tag=ai&q=word` to search only posts with a tag. */
export function searchHref(selection: Selection): RoutePath {
  const query = entriesOf({ ...selection, sort: "newest" });
  return paths.search.href() + (query.length > 0 ? `?${writeQuery(query)}` : "");
}

/** Converts a selection to the entries of a URL query, in canonical order. */
function entriesOf({ tags, not, year, category, section, q, sort }: Selection): [string, string][] {
  const entries: [string, string | undefined][] = [
    ...normalizeSlugs(tags).map((slug): [string, string] => ["tag", slug]),
    ...normalizeSlugs(not).map((slug): [string, string] => ["not", slug]),
    ["year", year],
    ["category", category],
    ["section", section],
    ["q", normalizeWords(q)],
    ["sort", sort === "newest" ? undefined : sort],
  ];
  return entries.flatMap(([key, value]): [string, string][] => (value ? [[key, value]] : []));
}

function writeQuery(entries: readonly [string, string][]): string {
  return entries.map(([name, text]) => `${name}=${encodeURIComponent(text)}`).join("&");
}

/** Returns the query entries that are equivalent to a path: `tag=ai` for `/tags/ai/`. Empty for other paths. */
export function entriesOfPath(path: RoutePath, { sections = [] }: ListSettings): [string, string][] {
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

function sectionPath(slug: string, { sections = [] }: ListSettings): string | undefined {
  return sections.find(({ name, path }) => path && tagSlug(name) === slug)?.path;
}

/** Whether a selection has no conditions. Ignores the sort order. */
export function isEmptySelection({ tags, not, year, category, section, q }: Selection): boolean {
  return tags.length + not.length === 0 && !year && !category && !section && !q;
}

/** Toggles a required tag. Removes it from the excluded tags. */
export function toggleTag(selection: Selection, slug: string): Selection {
  const chosen = selection.tags.includes(slug);
  return {
    ...selection,
    tags: chosen ? without(selection.tags, slug) : normalizeSlugs([...selection.tags, slug]),
    not: without(selection.not, slug),
  };
}

/** Toggles an excluded tag. Removes it from the required tags. */
export function toggleExcludedTag(selection: Selection, slug: string): Selection {
  const excluded = selection.not.includes(slug);
  return {
    ...selection,
    not: excluded ? without(selection.not, slug) : normalizeSlugs([...selection.not, slug]),
    tags: without(selection.tags, slug),
  };
}

/** Toggles the value of a facet with a single choice. */
export function toggleValue(selection: Selection, facet: SingleFacet, slug: string): Selection {
  return { ...selection, [facet]: selection[facet] === slug ? undefined : slug };
}

function without(slugs: readonly string[], slug: string): string[] {
  return slugs.filter((each) => each !== slug);
}

function normalizeSlugs(slugs: readonly string[]): string[] {
  return [...new Set(slugs)].filter(Boolean).toSorted((a, b) => (a < b ? -1 : 1));
}

function normalizeWords(text: string): string {
  return text.normalize("NFC").trim().replace(/\s+/g, " ");
}
