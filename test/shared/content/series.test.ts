import { expect, test } from "vitest";
import { postsOfSeries } from "../../../src/shared/content/series.ts";

test("a series lists its posts from oldest to newest, without posts of other series", () => {
  const posts = [
    { slug: "c", series: "walks" },
    { slug: "b" },
    { slug: "x", series: "maps" },
    { slug: "a", series: "walks" },
  ];
  expect(postsOfSeries(posts, "walks").map(({ slug }) => slug)).toEqual(["a", "c"]);
});
