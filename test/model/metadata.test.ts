import { describe, expect, test } from "vitest";
import type { Manifest } from "../../src/model/manifest.ts";
import { decodeMetadata, encodeMetadata, summariesOf, withSummaries } from "../../src/model/metadata.ts";
import { createPost, manifest } from "../support/fixtureManifest.ts";

const summaries = "/blog/manifest.summaries.1.json";
const search = "/blog/search/index.1.json";
const full: Manifest = {
  ...manifest,
  tags: [...manifest.tags, { name: "데이터", slug: "데이터", count: 1, aliases: ["data"] }],
  posts: [
    ...manifest.posts,
    createPost({
      slug: "full",
      title: "모든 것",
      date: undefined,
      updated: "2025-05-05",
      language: "en",
      tags: ["데이터", "ai"],
      categories: ["Essays", "News"],
      section: "Notes",
      series: "Walks",
      authors: ["Kim", "Lee"],
      aliases: ["/2019/old.html"],
      pinned: true,
      comments: true,
      draft: true,
      scheduled: true,
    }),
  ].map((post) => ({
    ...post,
    url: `/blog/posts/${encodeURIComponent(post.slug)}/`,
    body: `/blog/posts/${encodeURIComponent(post.slug)}/body.0123abcd.json`,
  })),
};

describe("metadata", () => {
  test("and summaries together give the manifest they were made of", () => {
    const fetched = decodeMetadata(
      JSON.parse(JSON.stringify(encodeMetadata(full, { base: "/blog/", summaries, search }))),
      "/blog/",
    );
    expect([fetched.summaries, fetched.search]).toEqual([summaries, search]);
    expect(fetched.manifest.posts.map(({ summary }) => summary)).toEqual(full.posts.map(() => ""));
    expect(withSummaries(fetched, summariesOf(full))).toEqual(full);
  });

  test("holds no summary", () => {
    expect(JSON.stringify(encodeMetadata(full, { base: "/blog/", summaries, search }))).not.toContain(
      "의 요약",
    );
  });

  test.each([
    [
      { ...encodeMetadata(full, { base: "/", summaries: "", search: "" }), version: 7 },
      "manifest.metadata.json has version 7; this app reads version 1",
    ],
    [{}, "manifest.metadata.json: version is missing"],
    [
      { ...encodeMetadata(full, { base: "/", summaries: "", search: "" }), posts: { slug: "a" } },
      /posts\.slug: found "a", expected Array/,
    ],
    [null, /manifest\.metadata\.json: found null, expected/],
  ])("of another shape says where, what was found and what was expected", (json, message) => {
    expect(() => decodeMetadata(json, "/")).toThrow(message);
  });

  test("summaries of another shape name their file", () => {
    const fetched = decodeMetadata(encodeMetadata(full, { base: "/blog/", summaries, search }), "/");
    expect(() => withSummaries(fetched, { a: 1 })).toThrow(summaries);
  });
});
