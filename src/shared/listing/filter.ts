import { yearOf } from "../content/calendarDay.ts";
import type { Manifest, Post } from "../manifest/schema.ts";
import type { Selection, SingleFacet, Sort } from "./selection.ts";
import { SINGLE_FACETS } from "./selection.ts";
import { tagSlug } from "../content/tag.ts";

/** A value of a facet, with the number of posts that would remain if it were chosen too. */
export interface FacetValue {
  slug: string;
  name: string;
  count: number;
}

/** What can be chosen next: years newest first, all others by count. */
export interface Facets extends Record<SingleFacet, FacetValue[]> {
  /** Only tags that occur together with the selection; those chosen are among them, those excluded are not. */
  tags: FacetValue[];
}

/** The posts of a selection in its order, and what can be chosen next. */
export interface Found {
  posts: Post[];
  facets: Facets;
}

/** Answers selections over one manifest, from indices made once. */
export interface Filter {
  select(selection: Selection): Found;
  /** The selection with aliases of tags replaced by the tags they stand for. */
  resolve(selection: Selection): Selection;
  /** The name of a chosen value; `undefined` where the site has none of that slug. */
  nameOf(facet: "tags" | SingleFacet, slug: string): string | undefined;
}

/** The values of one facet, numbered. */
interface Index {
  slugs: string[];
  names: string[];
  numbers: Map<string, number>;
  /** Numbers of each post's values. */
  ofPost: number[][];
}

export function createFilter({ posts, tags }: Pick<Manifest, "posts" | "tags">): Filter {
  const tagIndex = indexTags(posts, tags);
  const singles: Record<SingleFacet, Index> = {
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

  function select(selection: Selection): Found {
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
      const carried = tagIndex.ofPost[index] ?? [];
      if (!wanted.every((tag) => carried.includes(tag)) || unwanted.some((tag) => carried.includes(tag)))
        continue;
      if (!words.every((word) => texts?.[index]?.includes(word))) continue;
      const failed = chosen.filter(
        ({ number, ofPost }) => number !== undefined && !ofPost[index]?.includes(number),
      );
      // A facet of single choice counts what choosing another of its values would give, so its own choice is let be.
      for (const facet of chosen) {
        if (failed.length === 0 || (failed.length === 1 && failed[0] === facet)) {
          for (const number of facet.ofPost[index] ?? []) facet.counts[number]!++;
        }
      }
      if (failed.length > 0) continue;
      for (const tag of carried) tagCounts[tag]!++;
      found.push(posts[index] as Post);
    }
    const [years, categories, sections] = SINGLE_FACETS.map((facet, place) =>
      valuesOf(singles[facet], chosen[place]?.counts ?? new Uint32Array()),
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

/** The words of a query, each of which must stand in what is searched. */
export function queryWords(q: string): string[] {
  return searchable(q).split(/\s+/).filter(Boolean);
}

/** Title, tags and summary, as queries are compared with them. */
export function searchedText({ title, tags, summary }: Pick<Post, "title" | "tags" | "summary">): string {
  return searchable([title, ...tags, summary].join("\n"));
}

function searchable(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

function indexTags(posts: readonly Post[], tags: Manifest["tags"]): Index {
  const numbersOfNames = new Map(tags.map(({ name }, number) => [name, number]));
  return {
    slugs: tags.map(({ slug }) => slug),
    names: tags.map(({ name }) => name),
    numbers: new Map(tags.map(({ slug }, number) => [slug, number])),
    ofPost: posts.map((post) => post.tags.flatMap((name) => numbersOfNames.get(name) ?? [])),
  };
}

function indexValues(posts: readonly Post[], valuesOfPost: (post: Post) => string[]): Index {
  const index: Index = { slugs: [], names: [], numbers: new Map(), ofPost: [] };
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

function valuesOf({ slugs, names }: Index, counts: Uint32Array): FacetValue[] {
  return slugs.flatMap((slug, number) => {
    const count = counts[number] ?? 0;
    return count > 0 ? [{ slug, name: names[number] ?? slug, count }] : [];
  });
}

function byCount(a: FacetValue, b: FacetValue): number {
  return b.count - a.count || (a.slug < b.slug ? -1 : 1);
}

/** The places of `posts`, newest first as a manifest has them, in the order asked for; undated posts stay last. */
function sortPosts(posts: readonly Post[], sort: Sort): number[] {
  const places = posts.map((_, index) => index);
  const by = (key: (post: Post) => string) => (a: number, b: number) => {
    const [one, other] = [key(posts[a] as Post), key(posts[b] as Post)];
    return one === other ? 0 : one < other ? -1 : 1;
  };
  if (sort === "oldest") return places.toReversed().toSorted(by(({ date }) => date ?? "~"));
  if (sort === "updated")
    return places.toSorted((a, b) => by(({ date, updated }) => updated ?? date ?? "")(b, a));
  return places.toSorted((a, b) => Number(posts[b]?.pinned) - Number(posts[a]?.pinned));
}
