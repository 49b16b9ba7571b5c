import { describe, expect, test } from "vitest";
import { groupByYear, pageCount, pageOf, postsWithTag } from "../../src/model/filter.ts";
import { createPost, manifest } from "../support/fixtureManifest.ts";

describe("filter", () => {
  test("a tag is found by its slug, in the order of the list", () => {
    expect(postsWithTag(manifest.posts, "ai").map(({ slug }) => slug)).toEqual(["한글", "second"]);
    expect(postsWithTag(manifest.posts, "c-plus-plus").map(({ slug }) => slug)).toEqual(["second"]);
    expect(postsWithTag(manifest.posts, "c")).toEqual([]);
  });

  test("posts are grouped by year, undated ones last", () => {
    const undated = createPost({ slug: "undated", title: "Undated", date: undefined });
    const years = groupByYear([...manifest.posts, undated]);
    expect(years.map(({ year, posts }) => [year, posts.length])).toEqual([
      ["2025", 2],
      ["2024", 1],
      [undefined, 1],
    ]);
  });

  test("a list of no posts is one page", () => {
    expect(pageCount(0, 10)).toBe(1);
    expect(pageCount(10, 10)).toBe(1);
    expect(pageCount(11, 10)).toBe(2);
    expect(pageOf([1, 2, 3, 4, 5], 2, 2)).toEqual([3, 4]);
  });
});
