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
import { type PageRequest, MANY_POSTS, type Suggestion } from "../routing/routePage.ts";
import { type Chip, chipsOf } from "./facets/selectedChips.ts";
import { FIRST_TAGS } from "./facets/foldTags.ts";

/** Number of rows that are rendered at once; the others follow when the browser is idle. */
export const FIRST_ROWS = 24;

/** A tag of the URL that no post has. */
export interface UnknownTag {
  slug: string;
  /** Selections with a similar tag instead. */
  instead: Suggestion[];
}

export interface ListView {
  selection: Selection;
  posts: Card[];
  /** In HTML that omits rows: the omitted posts, for browsers without JavaScript. Empty in the app. */
  rest: PostLineData[] | undefined;
  /** Number of selected posts. `posts` has fewer if the list has several pages, and in the HTML of a long list. */
  total: number;
  /** Number of the page, from 1. Only the list of all posts has several pages. */
  page: number;
  /** Number of pages. */
  pages: number;
  facets: FacetCounts;
  /** Number of tags that can be chosen. `facets` has only the first of them in the HTML. */
  tagCount: number;
  chips: Chip[];
  unknown: UnknownTag[];
  /** Whether the summaries of the rows are not loaded yet. */
  isPending: boolean;
  /** Whether this is incomplete: summaries are not loaded, or the HTML omits rows or tags. */
  isPart: boolean;
}

/** Loads the list of a URL: `/`, `/page/2/`, `/tags/ai/`, `/archive/2025/`, `/?tag=ai&tag=openai`. */
export async function loadList(library: Library, asked: PageRequest): Promise<ListView> {
  let manifest = await library.manifest();
  const pendingSummaries = library.summaries();
  // A short list waits for its few summaries, because it would flicker otherwise.
  if (pendingSummaries && manifest.posts.length < MANY_POSTS) {
    await pendingSummaries.catch(() => undefined);
    manifest = await library.manifest();
  }
  // Checked before the filter is awaited: summaries that arrive meanwhile are not in these rows, so the list is rendered again.
  const isPending = library.summaries() !== undefined;
  const filter = await library.filter();
  const hrefOf = (selected: Selection) => selectionHref(selected, manifest.site);
  const selection = await resolveSelection(asked, { library, filter, manifest });
  const { posts, facets } = filter.select(selection);
  const isWhole = isEmptySelection(selection) && selection.sort === "newest";
  const size = isWhole ? manifest.site.postsPerPage : posts.length;
  const pages = isWhole ? pageCount(posts.length, size) : 1;
  const page = Number(asked.params["page"] ?? 1);
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

/** Returns the part of a list that the HTML of its page contains. */
function prerenderedPart(view: ListView, posts: readonly Post[]): ListView {
  const { facets } = view;
  // One more than are shown: the label of the folded tags depends on the highest count among them.
  const tags = facets.tags.slice(0, FIRST_TAGS + 1);
  return {
    ...view,
    posts: posts.slice(0, FIRST_ROWS).map(toCard),
    rest: posts.length > FIRST_ROWS ? posts.slice(FIRST_ROWS).map(toLine) : undefined,
    facets: { ...facets, tags },
    isPart: posts.length > FIRST_ROWS || facets.tags.length > tags.length,
  };
}

/** Returns the selection of a URL. Redirects to the canonical URL of the selection from any other. */
async function resolveSelection(
  { pattern, params, url }: PageRequest,
  { library, filter, manifest }: { library: Library; filter: Filter; manifest: Manifest },
): Promise<Selection> {
  const { site, tags, posts } = manifest;
  const { tag, year, page } = params;
  const path = askedPath(pattern, { tag, year, page });
  const entries = [...entriesOfPath(path, site), ...url.searchParams];
  const selection = filter.resolve(readSelection(entries));
  // `/tags/%/` contains no tag.
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

/** Returns the requested path. */
function askedPath(
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

/** Returns the tags of a selection that no post has, with suggestions. */
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

/** Returns the "not found" response. Its code is loaded on demand. */
async function loadNotFound(library: Library, suggestions: Suggestion[]) {
  const { notFound } = await import("../routing/notFound.ts");
  return notFound(library, suggestions);
}

async function tagsLike(slug: string, tags: Manifest["tags"]): Promise<Manifest["tags"]> {
  const { nearest } = await import("../../shared/urls/nearest.ts");
  const bySlug = new Map(tags.map((tag) => [tag.slug, tag]));
  return nearest(slug, [...bySlug.keys()]).flatMap((near) => bySlug.get(near) ?? []);
}
