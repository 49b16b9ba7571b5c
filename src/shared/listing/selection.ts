import type { RoutePath } from "../urls/urlTypes.ts";
import { decodeUrl } from "../urls/decodeUrl.ts";
import { paths } from "../urls/routes.ts";
import { tagSlug } from "../content/tag.ts";

/** Sort orders of a list. Default: `newest`, which puts pinned posts first. */
export const SORTS = ["newest", "oldest", "updated"] as const;
/** One of {@link SORTS}. */
export type Sort = (typeof SORTS)[number];

/** The conditions and the sort order that a reader has chosen for a list. A post must meet all conditions. */
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
  /** Words that must each occur in the title, tags or summary. In Unicode NFC, separated by single spaces. */
  q: string;
  sort: Sort;
}

/** The selection without conditions. All posts match it. */
export const EMPTY_SELECTION: Selection = { tags: [], not: [], q: "", sort: "newest" };

/** Facets with a single choice: a selection has at most one value of each. */
export const SINGLE_FACETS = ["year", "category", "section"] as const;
/** One of {@link SINGLE_FACETS}. */
export type SingleFacet = (typeof SINGLE_FACETS)[number];

/**
 * Converts the entries of a URL query to a selection. The entries may be in any order. Their values may be names
 * instead of slugs. Ignores unknown keys.
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
  /** Decoded URLs at which a page of the author replaces a route of the app. */
  pageUrls?: readonly RoutePath[] | undefined;
  /** Whether a page of the author is at `/`. If so, the list of posts is at `/posts/`. */
  home?: boolean | undefined;
  sections?: readonly { name: string; path?: RoutePath | undefined }[] | undefined;
}

/**
 * Returns the canonical URL of a selection, such as `/?tag=ai&tag=openai&year=2025`. A selection with only one tag is
 * at `/tags/ai/`, with only a year at `/archive/2025/`. A selection with only a section is at the configured path of
 * the section, if there is one. The empty selection is at the URL of the list.
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

/**
 * Returns the URL of the search page for a selection: `/search/?q=word`, or `/search/?tag=ai&q=word` to search only
 * posts with a tag. Omits the sort order.
 */
export function searchHref(selection: Selection): RoutePath {
  const query = entriesOf({ ...selection, sort: "newest" });
  return paths.search.href() + (query.length > 0 ? `?${writeQuery(query)}` : "");
}

/**
 * Converts a selection to the entries of a URL query, in canonical order. Omits empty conditions and the default sort
 * order.
 */
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

/**
 * Returns the query entries that select the same posts as a path: `tag=ai` for `/tags/ai/`. Returns an empty array if
 * the path is not that of a section, tag or year.
 */
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

/** Whether a selection has no conditions. A sort order is not a condition. */
export function isEmptySelection({ tags, not, year, category, section, q }: Selection): boolean {
  return tags.length + not.length === 0 && !year && !category && !section && !q;
}

/** Toggles a required tag. Also removes the tag from the excluded tags. */
export function toggleTag(selection: Selection, slug: string): Selection {
  const chosen = selection.tags.includes(slug);
  return {
    ...selection,
    tags: chosen ? without(selection.tags, slug) : normalizeSlugs([...selection.tags, slug]),
    not: without(selection.not, slug),
  };
}

/** Toggles an excluded tag. Also removes the tag from the required tags. */
export function toggleExcludedTag(selection: Selection, slug: string): Selection {
  const excluded = selection.not.includes(slug);
  return {
    ...selection,
    not: excluded ? without(selection.not, slug) : normalizeSlugs([...selection.not, slug]),
    tags: without(selection.tags, slug),
  };
}

/** Chooses a value of a single-choice facet instead of the previous one. Removes the value if it is already chosen. */
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
