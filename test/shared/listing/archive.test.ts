import { describe, expect, test } from "vitest";
import { groupByYear } from "../../../src/shared/listing/archive.ts";
import { createPost, manifest } from "../../support/build/fixtureManifest.ts";

describe("archive", () => {
  test("the archive groups posts by year, and groups undated posts without a year", () => {
    const undated = createPost({ slug: "undated", title: "Undated", date: undefined });
    const years = groupByYear([...manifest.posts, undated]);
    expect(years.map(({ year, posts }) => [year, posts.length])).toEqual([
      ["2025", 2],
      ["2024", 1],
      [undefined, 1],
    ]);
  });
});
