import { yearOf } from "../content/calendarDay.ts";
import type { Manifest, Post } from "../manifest/schema.ts";
import type { Selection, SingleFacet, Sort } from "./selection.ts";
import { SINGLE_FACETS } from "./selection.ts";
import { tagSlug } from "../content/tag.ts";

/** A value of a facet, such as one tag or one year, with the number of posts that match if the reader chooses it. */
export interface FacetValue {
  slug: string;
  name: string;
  count: number;
}

/**
 * The values of each facet that the reader can choose next. Years are sorted newest first, other values by count,
 * highest first.
 */
export interface FacetCounts extends Record<SingleFacet, FacetValue[]> {
  /** Tags of the matching posts, including the tags that are already chosen. */
  tags: FacetValue[];
}

/** The sorted posts that match a selection, and the facet values that the reader can choose next. */
export interface FilterResult {
  posts: Post[];
  facets: FacetCounts;
}

/** Filters the posts of one manifest. */
export interface Filter {
  /** Returns the posts that match a selection, and the facet values to choose from. */
  select(selection: Selection): FilterResult;
  /** Replaces each alias of a tag in a selection with the slug of the tag. */
  resolve(selection: Selection): Selection;
  /** Returns the display name of a facet value. Returns undefined if the site has no value with this slug. */
  nameOf(facet: "tags" | SingleFacet, slug: string): string | undefined;
}

/** The values of one facet. Each value is identified by a number, which is its index in `slugs` and `names`. */
interface FacetIndex {
  slugs: string[];
  names: string[];
  /** The number of each value, by slug. */
  numbers: Map<string, number>;
  /** The numbers of the values that each post has, by index of the post. */
  ofPost: number[][];
}

/**
 * Creates a filter over the posts of a manifest. Indexes the facets immediately. Computes each sort order and the
 * searched texts on first use.
 * @param posts Posts, newest first.
 * @param tags All tags of the site.
 */
export function createFilter({ posts, tags }: Pick<Manifest, "posts" | "tags">): Filter {
  const tagIndex = indexTags(posts, tags);
  const singles: Record<SingleFacet, FacetIndex> = {
    year: indexValues(posts, ({ date }) => (date ? [yearOf(date)] : [])),
    category: indexValues(posts, ({ categories }) => categories),
    section: indexValues(posts, ({ section }) => (section ? [section] : [])),
  };
  const aliases = new Map(
    tags.flatMap(({ slug, aliases: others = [] }) => others.map((each) => [each, slug])),
  );
  const orders = new Map<Sort, number[]>();
  let texts: string[] | undefined;

  const orderOf = (sort: Sort): number[] => {
    const order = orders.get(sort) ?? sortPosts(posts, sort);
    orders.set(sort, order);
    return order;
  };

  function select(selection: Selection): FilterResult {
    const wanted = selection.tags.map((slug) => tagIndex.numbers.get(slug) ?? -1);
    const unwanted = selection.not.map((slug) => tagIndex.numbers.get(slug) ?? -1);
    const words = queryWords(selection.q);
    if (words.length > 0) texts ??= posts.map(searchedText);
    const chosen = SINGLE_FACETS.map((facet) => {
      const { numbers, ofPost, slugs } = singles[facet];
      const slug = selection[facet];
      const number = slug === undefined ? undefined : (numbers.get(slug) ?? -1);
      return { number, ofPost, counts: new Uint32Array(slugs.length) };
    });
    const tagCounts = new Uint32Array(tagIndex.slugs.length);
    const found: Post[] = [];
    for (const index of orderOf(selection.sort)) {
      const postTags = tagIndex.ofPost[index] ?? [];
      if (!wanted.every((tag) => postTags.includes(tag)) || unwanted.some((tag) => postTags.includes(tag)))
        continue;
      if (!words.every((word) => texts?.[index]?.includes(word))) continue;
      const failed = chosen.filter(
        ({ number, ofPost }) => number !== undefined && !ofPost[index]?.includes(number),
      );
      // The counts of a single-choice facet ignore the chosen value of that facet, because the reader may replace
      // this value.
      for (const facet of chosen) {
        if (failed.length === 0 || (failed.length === 1 && failed[0] === facet)) {
          for (const number of facet.ofPost[index] ?? []) facet.counts[number]!++;
        }
      }
      if (failed.length > 0) continue;
      for (const tag of postTags) tagCounts[tag]!++;
      found.push(posts[index] as Post);
    }
    const [years, categories, sections] = SINGLE_FACETS.map((facet, position) =>
      valuesOf(singles[facet], chosen[position]?.counts ?? new Uint32Array()),
    );
    return {
      posts: found,
      facets: {
        tags: valuesOf(tagIndex, tagCounts).toSorted(byCount),
        year: (years ?? []).toSorted((a, b) => (a.slug < b.slug ? 1 : -1)),
        category: (categories ?? []).toSorted(byCount),
        section: (sections ?? []).toSorted(byCount),
      },
    };
  }

  return {
    select,
    resolve: (selection) => ({
      ...selection,
      tags: selection.tags.map((slug) => aliases.get(slug) ?? slug),
      not: selection.not.map((slug) => aliases.get(slug) ?? slug),
    }),
    nameOf(facet, slug) {
      const { numbers, names } = facet === "tags" ? tagIndex : singles[facet];
      return names[numbers.get(slug) ?? -1];
    },
  };
}

/** Splits a query into normalized words. A post matches the query if its {@link searchedText} contains all of them. */
export function queryWords(q: string): string[] {
  return normalizeText(q).split(/\s+/).filter(Boolean);
}

/**
 * Returns the normalized text of a post in which the words of a query are searched: title, tags and summary, one per
 * line.
 */
export function searchedText({ title, tags, summary }: Pick<Post, "title" | "tags" | "summary">): string {
  return normalizeText([title, ...tags, summary].join("\n"));
}

function normalizeText(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

function indexTags(posts: readonly Post[], tags: Manifest["tags"]): FacetIndex {
  const numbersOfNames = new Map(tags.map(({ name }, number) => [name, number]));
  return {
    slugs: tags.map(({ slug }) => slug),
    names: tags.map(({ name }) => name),
    numbers: new Map(tags.map(({ slug }, number) => [slug, number])),
    ofPost: posts.map((post) => post.tags.flatMap((name) => numbersOfNames.get(name) ?? [])),
  };
}

function indexValues(posts: readonly Post[], valuesOfPost: (post: Post) => string[]): FacetIndex {
  const index: FacetIndex = { slugs: [], names: [], numbers: new Map(), ofPost: [] };
  index.ofPost = posts.map((post) =>
    valuesOfPost(post).flatMap((name) => {
      const slug = tagSlug(name);
      if (!slug) return [];
      const number = index.numbers.get(slug) ?? index.slugs.length;
      if (number === index.slugs.length) {
        index.numbers.set(slug, number);
        index.slugs.push(slug);
        index.names.push(name);
      }
      return number;
    }),
  );
  return index;
}

function valuesOf({ slugs, names }: FacetIndex, counts: Uint32Array): FacetValue[] {
  return slugs.flatMap((slug, number) => {
    const count = counts[number] ?? 0;
    return count > 0 ? [{ slug, name: names[number] ?? slug, count }] : [];
  });
}

function byCount(a: FacetValue, b: FacetValue): number {
  return b.count - a.count || (a.slug < b.slug ? -1 : 1);
}

/**
 * Returns the indices of the posts in a sort order. `newest` moves pinned posts to the start. `oldest` puts posts
 * without a date last. `updated` sorts by the last update, or by the date of a post that was never updated.
 * @param posts Posts, newest first.
 */
function sortPosts(posts: readonly Post[], sort: Sort): number[] {
  const indices = posts.map((_, index) => index);
  const by = (key: (post: Post) => string) => (a: number, b: number) => {
    const [one, other] = [key(posts[a] as Post), key(posts[b] as Post)];
    return one === other ? 0 : one < other ? -1 : 1;
  };
  if (sort === "oldest") return indices.toReversed().toSorted(by(({ date }) => date ?? "~"));
  if (sort === "updated")
    return indices.toSorted((a, b) => by(({ date, updated }) => updated ?? date ?? "")(b, a));
  return indices.toSorted((a, b) => Number(posts[b]?.pinned) - Number(posts[a]?.pinned));
}
