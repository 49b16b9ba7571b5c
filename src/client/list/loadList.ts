import type { RoutePath } from "../../shared/urls/urlTypes.ts";
import { replace } from "react-router-dom";
import type { FacetCounts, Filter } from "../../shared/listing/filter.ts";
import type { Library } from "../../shared/listing/library.ts";
import type { Manifest, Post } from "../../shared/manifest/schema.ts";
import { pageCount, postsOfPage } from "../../shared/listing/pagination.ts";
import { paths } from "../../shared/urls/routes.ts";
import {
  entriesOfPath,
  readSelection,
  type Selection,
  selectionHref,
  isEmptySelection,
} from "../../shared/listing/selection.ts";
import { type PostLineData, toLine } from "./rows/PostLine.tsx";
import { type Card, toCard } from "./rows/PostRows.tsx";
import { type PageRequest, type Suggestion } from "../routing/routePage.ts";
import { type Chip, chipsOf } from "./facets/selectedChips.ts";
import { FIRST_TAGS } from "./facets/foldTags.ts";

/**
 * Maximum number of rows in prerendered HTML, and in the first rendering of a list in the app. A list that Back or Forward restores may
 * have more.
 */
export const FIRST_ROWS = 24;

/** Minimum number of posts of a site whose lists are shown before their summaries are loaded. */
export const MANY_POSTS = 500;

/** A tag that the URL selects or excludes, but that no post has. */
interface UnknownTag {
  slug: string;
  /** Links to lists in whose selection a similar tag replaces this tag. */
  instead: Suggestion[];
}

export interface ListView {
  selection: Selection;
  posts: Card[];
  /**
   * Posts after the first {@link FIRST_ROWS}. Prerendered HTML lists these posts for browsers without JavaScript, and its hydration data
   * contains an empty array instead. `undefined` if `posts` contains all rows.
   */
  rest: PostLineData[] | undefined;
  /** Number of selected posts. `posts` contains fewer if the list has several pages, or in the prerendered HTML of a long list. */
  total: number;
  /** Number of the current page, from 1. Only the list of all posts can have several pages. */
  page: number;
  pages: number;
  facets: FacetCounts;
  /** Number of tags that can be chosen. In prerendered HTML, `facets` contains only the most used of them. */
  tagCount: number;
  chips: Chip[];
  unknown: UnknownTag[];
  /** Whether the rows still lack their summaries. */
  isPending: boolean;
  /** Whether data is missing: summaries are not loaded, or the prerendered HTML omits rows or tags. */
  isPart: boolean;
}

/** Loads the list of a URL such as `/`, `/page/2/`, `/tags/ai/`, `/archive/2025/` or `/?tag=ai&tag=openai`. */
export async function loadList(library: Library, request: PageRequest): Promise<ListView> {
  let manifest = await library.manifest();
  const pendingSummaries = library.summaries();
  // On a small site, waits for the few summaries, because the list would flicker if they arrived later.
  if (pendingSummaries && manifest.posts.length < MANY_POSTS) {
    await pendingSummaries.catch(() => undefined);
    manifest = await library.manifest();
  }
  // Checked before the filter is awaited, because summaries that arrive during that wait may be missing in these rows.
  const isPending = library.summaries() !== undefined;
  const filter = await library.filter();
  const hrefOf = (selected: Selection) => selectionHref(selected, manifest.site);
  const selection = await resolveSelection(request, { library, filter, manifest });
  const { posts, facets } = filter.select(selection);
  const isUnfiltered = isEmptySelection(selection) && selection.sort === "newest";
  const size = isUnfiltered ? manifest.site.postsPerPage : posts.length;
  const pages = isUnfiltered ? pageCount(posts.length, size) : 1;
  const page = Number(request.params["page"] ?? 1);
  if (!Number.isInteger(page) || page < 1 || page > pages) throw await loadNotFound(library, []);

  const listed = postsOfPage(posts, page, size || 1);
  const view: ListView = {
    selection,
    posts: listed,
    rest: undefined,
    total: posts.length,
    page,
    pages,
    facets,
    tagCount: facets.tags.length,
    chips: chipsOf(selection, filter, hrefOf),
    unknown: await unknownTags(selection, filter, manifest),
    isPending,
    isPart: isPending,
  };
  return import.meta.env.SSR ? prerenderedPart(view, listed) : view;
}

/** Returns the part of a list that the prerendered HTML contains. */
function prerenderedPart(view: ListView, posts: readonly Post[]): ListView {
  const { facets } = view;
  // Includes one tag more than can be shown, because the label of the folded tags depends on the count of the most used folded tag.
  const tags = facets.tags.slice(0, FIRST_TAGS + 1);
  return {
    ...view,
    posts: posts.slice(0, FIRST_ROWS).map(toCard),
    rest: posts.length > FIRST_ROWS ? posts.slice(FIRST_ROWS).map(toLine) : undefined,
    facets: { ...facets, tags },
    isPart: posts.length > FIRST_ROWS || facets.tags.length > tags.length,
  };
}

/**
 * Returns the selection of a URL. Throws a redirect if the URL is not canonical, and a 404 response if the path contains a tag or year
 * that no post has.
 */
async function resolveSelection(
  { pattern, params, url }: PageRequest,
  { library, filter, manifest }: { library: Library; filter: Filter; manifest: Manifest },
): Promise<Selection> {
  const { site, tags, posts } = manifest;
  const { tag, year, page } = params;
  const path = requestedPath(pattern, { tag, year, page });
  const entries = [...entriesOfPath(path, site), ...url.searchParams];
  const selection = filter.resolve(readSelection(entries));
  // A URL such as `/tags/%/` contains no valid tag.
  if (tag !== undefined && selection.tags.length === 0) throw await loadNotFound(library, []);
  const canonical = selectionHref(selection, site);
  const isPage = page !== undefined && canonical === paths.list.href(1, site);
  if (!isPage && !isSameUrl(canonical, path + url.search)) {
    throw replace(canonical);
  }
  if (tag !== undefined && filter.nameOf("tags", selection.tags[0] ?? "") === undefined) {
    const alike = await tagsLike(selection.tags[0] ?? "", tags);
    throw await loadNotFound(
      library,
      alike.map(({ slug, name }) => ({ title: name, href: paths.tag.href(slug) })),
    );
  }
  if (year !== undefined && filter.nameOf("year", year) === undefined) {
    const years = [...new Set(posts.flatMap(({ date }) => date?.slice(0, 4) ?? []))];
    throw await loadNotFound(
      library,
      years.map((each) => ({ title: each, href: paths.year.href(each) })),
    );
  }
  return selection;
}

/** Returns the canonical path of a route with its parameters. */
function requestedPath(
  pattern: string,
  { tag, year, page }: Record<"tag" | "year" | "page", string | undefined>,
): RoutePath {
  if (tag !== undefined) return paths.tag.href(tag);
  if (year !== undefined) return paths.year.href(year);
  return page === undefined ? pattern : paths.list.href(Number(page));
}

/** Whether two URLs are the same except for the escaping of their queries. */
function isSameUrl(a: string, b: string): boolean {
  const [pathOfA = "", queryOfA = ""] = a.split("?");
  const [pathOfB = "", queryOfB = ""] = b.split("?");
  return pathOfA === pathOfB && `${new URLSearchParams(queryOfA)}` === `${new URLSearchParams(queryOfB)}`;
}

/** Returns the selected and excluded tags that no post has, with suggestions. */
async function unknownTags(selection: Selection, filter: Filter, { tags }: Manifest): Promise<UnknownTag[]> {
  const ofKey = (key: "tags" | "not") =>
    selection[key]
      .filter((slug) => filter.nameOf("tags", slug) === undefined)
      .map(async (slug) => ({
        slug,
        instead: (await tagsLike(slug, tags)).map((tag) => {
          const others = selection[key].filter((each) => each !== slug);
          return { title: tag.name, href: selectionHref({ ...selection, [key]: [...others, tag.slug] }) };
        }),
      }));
  return Promise.all([...ofKey("tags"), ...ofKey("not")]);
}

/** Returns the 404 response. Loads the code for it on demand. */
async function loadNotFound(library: Library, suggestions: Suggestion[]) {
  const { notFound } = await import("../routing/notFound.ts");
  return notFound(library, suggestions);
}

async function tagsLike(slug: string, tags: Manifest["tags"]): Promise<Manifest["tags"]> {
  const { nearest } = await import("../../shared/text/nearest.ts");
  const bySlug = new Map(tags.map((tag) => [tag.slug, tag]));
  return nearest(slug, [...bySlug.keys()]).flatMap((near) => bySlug.get(near) ?? []);
}
