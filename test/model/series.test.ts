import { expect, test } from "vitest";
import { postsOfSeries } from "../../src/model/series.ts";

test("a series is read from its oldest post on, posts of other series left out", () => {
  const posts = [
    { slug: "c", series: "walks" },
    { slug: "b" },
    { slug: "x", series: "maps" },
    { slug: "a", series: "walks" },
  ];
  expect(postsOfSeries(posts, "walks").map(({ slug }) => slug)).toEqual(["a", "c"]);
});
