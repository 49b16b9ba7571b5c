import { describe, expect, test, vi } from "vitest";
import type { Manifest } from "../../../src/shared/manifest/schema.ts";
import { decodeMetadata, withSummaries } from "../../../src/shared/manifest/decodeMetadata.ts";
import { encodeMetadata, summariesOf } from "../../../src/shared/manifest/encodeMetadata.ts";
import { createPost, manifest } from "../../support/build/fixtureManifest.ts";

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
  test("decoding an encoded manifest and adding the summaries restores the manifest", async () => {
    const fetched = await decodeMetadata(
      JSON.parse(JSON.stringify(encodeMetadata(full, { base: "/blog/", summaries, search }))),
      "/blog/",
    );
    expect([fetched.summaries, fetched.search]).toEqual([summaries, search]);
    expect(fetched.manifest.posts.map(({ summary }) => summary)).toEqual(full.posts.map(() => ""));
    expect(withSummaries(fetched, summariesOf(full))).toEqual(full);
  });

  test("many posts are decoded in chunks with pauses, without changing their order", async () => {
    const posts = Array.from({ length: 600 }, (_, number) =>
      createPost({ slug: `p-${number}`, title: `${number}`, summary: "" }),
    );
    const encoded = encodeMetadata({ ...full, posts }, { base: "/", summaries, search });
    const pause = vi.fn<() => Promise<void>>(async () => undefined);
    const { manifest: decoded } = await decodeMetadata(encoded, "/", pause);
    expect(decoded.posts.map(({ slug, title }) => [slug, title])).toEqual(
      posts.map(({ slug, title }) => [slug, title]),
    );
    const columns = Object.keys(encoded.posts).length;
    expect(pause.mock.calls.length).toBeGreaterThanOrEqual(columns + 600 / 250);
  });

  test("an encoded manifest contains no summaries", () => {
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
  ])(
    "decoding an invalid manifest fails with a message that names the file and the reason",
    async (json, message) => {
      await expect(decodeMetadata(json, "/")).rejects.toThrow(message);
    },
  );

  test("a file of summaries with an invalid shape is reported with its URL", async () => {
    const fetched = await decodeMetadata(encodeMetadata(full, { base: "/blog/", summaries, search }), "/");
    expect(() => withSummaries(fetched, { a: 1 })).toThrow(summaries);
  });
});
