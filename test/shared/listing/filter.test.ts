import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  createFilter,
  type FacetValue,
  queryWords,
  searchedText,
} from "../../../src/shared/listing/filter.ts";
import type { Post, Tag } from "../../../src/shared/manifest/schema.ts";
import { EMPTY_SELECTION, type Selection, SORTS } from "../../../src/shared/listing/selection.ts";
import { tagSlug } from "../../../src/shared/content/tag.ts";
import { createPost } from "../../support/build/fixtureManifest.ts";

const TAGS = ["ai", "openai", "oracle", "C++", "데이터 센터"];
const tags: Tag[] = TAGS.map((name) => ({ name, slug: tagSlug(name) ?? "", count: 0 }));
const posts = [
  createPost({
    slug: "a",
    title: "Stargate",
    date: "2025-02-01",
    tags: ["ai", "openai"],
    categories: ["News"],
  }),
  createPost({ slug: "b", title: "Old news", date: "2024-03-01", tags: ["ai", "oracle"], section: "Notes" }),
  createPost({
    slug: "c",
    title: "원자로",
    date: "2023-01-01",
    updated: "2025-06-01",
    tags: ["C++"],
    pinned: true,
  }),
  createPost({
    slug: "d",
    title: "Undated",
    date: undefined,
    tags: ["데이터 센터", "ai"],
    summary: "물과 전기",
  }),
];
const filter = createFilter({ posts, tags });
const select = (over: Partial<Selection>) => {
  const { posts: found, facets } = filter.select({ ...EMPTY_SELECTION, ...over });
  return { slugs: found.map(({ slug }) => slug).join(""), facets };
};
const counts = (values: FacetValue[]) => values.map(({ slug, count }) => `${slug} ${count}`);

describe("filter", () => {
  test("the filter selects posts that have all chosen tags and no excluded tag", () => {
    expect(select({ tags: ["ai"] }).slugs).toBe("abd");
    expect(select({ tags: ["ai", "openai"] }).slugs).toBe("a");
    expect(select({ tags: ["ai"], not: ["oracle"] }).slugs).toBe("ad");
    expect(select({ tags: ["nowhere"] }).slugs).toBe("");
    expect(select({ not: ["nowhere"] }).slugs).toBe("cabd");
  });

  test("the filter finds words in title, tags or summary, regardless of case and Unicode normalization form", () => {
    expect(select({ q: "STAR" }).slugs).toBe("a");
    expect(select({ q: "원자".normalize("NFD") }).slugs).toBe("c");
    expect(select({ q: "전기 센터" }).slugs).toBe("d");
    expect(select({ q: "전기 원자로" }).slugs).toBe("");
  });

  test("the filter selects posts by year, category and section", () => {
    expect(select({ year: "2025" }).slugs).toBe("a");
    expect(select({ category: "news" }).slugs).toBe("a");
    expect(select({ section: "notes" }).slugs).toBe("b");
    expect(select({ section: "notes", year: "2025" }).slugs).toBe("");
  });

  test("the filter counts the tags of the posts that match, most frequent first", () => {
    expect(counts(select({}).facets.tags)).toEqual([
      "ai 3",
      "c-plus-plus 1",
      "openai 1",
      "oracle 1",
      "데이터-센터 1",
    ]);
    expect(counts(select({ tags: ["ai"], not: ["oracle"] }).facets.tags)).toEqual([
      "ai 2",
      "openai 1",
      "데이터-센터 1",
    ]);
  });

  test("the filter lists years newest first, each with the number of posts that match if it replaces the chosen year", () => {
    expect(counts(select({ tags: ["ai"], year: "2025" }).facets.year)).toEqual(["2025 1", "2024 1"]);
    expect(select({ year: "2025" }).facets.section).toEqual([]);
  });

  test("the filter sorts posts by newest with pinned posts first, by oldest, or by last update, with undated posts last", () => {
    expect(select({}).slugs).toBe("cabd");
    expect(select({ sort: "oldest" }).slugs).toBe("cbad");
    expect(select({ sort: "updated" }).slugs).toBe("cabd");
    expect(select({ sort: "updated", not: ["c-plus-plus"] }).slugs).toBe("abd");
  });

  test("the filter replaces an alias of a tag with the slug of the tag", () => {
    const withAlias = createFilter({ posts, tags: [{ ...tags[1]!, aliases: ["gpt"] }] });
    expect(withAlias.resolve({ ...EMPTY_SELECTION, tags: ["gpt"], not: ["x"] })).toMatchObject({
      tags: ["openai"],
      not: ["x"],
    });
    expect(withAlias.nameOf("tags", "openai")).toBe("openai");
    expect(withAlias.nameOf("tags", "gpt")).toBeUndefined();
  });
});

/** Filters posts as `createFilter` does, without any index: the reference implementation. */
function selectNaively(among: readonly Post[], selection: Selection): Post[] {
  const slugsOf = (post: Post) => post.tags.map((name) => tagSlug(name) as string);
  const remaining = among.filter(
    (post) =>
      selection.tags.every((slug) => slugsOf(post).includes(slug)) &&
      !selection.not.some((slug) => slugsOf(post).includes(slug)) &&
      (!selection.year || post.date?.startsWith(selection.year)) &&
      (!selection.category ||
        post.categories.map((name) => name.toLowerCase()).includes(selection.category)) &&
      (!selection.section || post.section === selection.section) &&
      queryWords(selection.q).every((word) => searchedText(post).includes(word)),
  );
  if (selection.sort === "newest")
    return [...remaining.filter((post) => post.pinned), ...remaining.filter((post) => !post.pinned)];
  const dated = remaining.filter((post) => post.date ?? post.updated);
  const day = (post: Post) =>
    selection.sort === "updated" ? (post.updated ?? post.date ?? "") : (post.date ?? "");
  if (selection.sort === "updated") {
    return [
      ...dated.toSorted((a, b) => day(b).localeCompare(day(a))),
      ...remaining.filter((post) => !dated.includes(post)),
    ];
  }
  const turned = remaining.toReversed();
  return [
    ...turned.filter((post) => post.date).toSorted((a, b) => day(a).localeCompare(day(b))),
    ...turned.filter((post) => !post.date),
  ];
}

describe("filter compared with a naive implementation", () => {
  const day = fc.option(fc.constantFrom("2025-05-05", "2025-01-01", "2024-02-02", "2023-03-03"), {
    nil: undefined,
  });
  const somePosts = fc
    .array(
      fc.record({
        title: fc.constantFrom("ai", "원자로", "Stargate", "물"),
        date: day,
        updated: day,
        tags: fc.uniqueArray(fc.constantFrom(...TAGS), { maxLength: 4 }),
        categories: fc.uniqueArray(fc.constantFrom("News", "Essays")),
        section: fc.option(fc.constantFrom("notes", "talks"), { nil: undefined }),
        summary: fc.constantFrom("", "전기와 물", "oracle"),
        pinned: fc.boolean(),
      }),
    )
    .map((all) =>
      all
        .toSorted((a, b) => (b.date ?? "").localeCompare(a.date ?? ""))
        .map((post, number) => createPost({ ...post, slug: `p${number}` })),
    );
  const someTags = fc.uniqueArray(fc.constantFrom(...tags.map(({ slug }) => slug), "nowhere"), {
    maxLength: 3,
  });
  const someSelection = fc.record({
    tags: someTags,
    not: someTags,
    year: fc.option(fc.constantFrom("2025", "2024", "1999"), { nil: undefined }),
    category: fc.option(fc.constantFrom("news", "essays"), { nil: undefined }),
    section: fc.option(fc.constantFrom("notes"), { nil: undefined }),
    q: fc.constantFrom("", "", "물", "oracle ai"),
    sort: fc.constantFrom(...SORTS),
  });

  test("the filter and a naive implementation find the same posts in the same order, with the same counts", () => {
    fc.assert(
      fc.property(somePosts, someSelection, (among, selection) => {
        const { posts: found, facets } = createFilter({ posts: among, tags }).select(selection);
        expect(found).toEqual(selectNaively(among, selection));
        const count = (over: Partial<Selection>) => selectNaively(among, { ...selection, ...over }).length;
        for (const { slug } of tags) {
          const offered = facets.tags.find((value) => value.slug === slug)?.count ?? 0;
          expect(offered).toBe(count({ tags: [...selection.tags, slug] }));
        }
        for (const year of ["2025", "2024", "2023"]) {
          expect(facets.year.find(({ slug }) => slug === year)?.count ?? 0).toBe(count({ year }));
        }
        for (const category of ["news", "essays"]) {
          expect(facets.category.find(({ slug }) => slug === category)?.count ?? 0).toBe(count({ category }));
        }
        for (const section of ["notes", "talks"]) {
          expect(facets.section.find(({ slug }) => slug === section)?.count ?? 0).toBe(count({ section }));
        }
      }),
      { numRuns: 300 },
    );
  });
});
