import { emitFeeds } from "../../../src/node/output/emitters/feeds/feeds.ts";
import type { Manifest, Post } from "../../../src/shared/manifest/schema.ts";
import { createPost, manifest } from "../build/fixtureManifest.ts";

type Context = Parameters<typeof emitFeeds>[0];

export const url = "https://example.org";
const hostile = '비 & <바람> "]]>" <![CDATA[ &apos; &amp; 🌧 \u0001\uD800';
const posts = [
  createPost({
    slug: "비",
    title: hostile,
    updated: "2025-02-03",
    section: "수필",
    tags: ["C<T>", "날씨"],
    categories: ["글 & 그림", "날씨"],
    authors: ["김 & <이>"],
    image: "/blog/assets/비.webp",
    url: "/blog/posts/%EB%B9%84/",
  }),
  createPost({
    slug: "second",
    title: "Second",
    date: "2024-05-05",
    language: "en",
    tags: ["날씨"],
    url: "/blog/posts/second/",
  }),
  createPost({
    slug: "undated",
    title: "Undated",
    date: undefined,
    tags: ["날짜없음"],
    url: "/blog/posts/undated/",
  }),
];
const documents = new Map([
  [
    "/blog/posts/%EB%B9%84/",
    {
      excerpt: '<p><a href="/blog/posts/second/">둘</a></p>',
      html: '<p><a href="/blog/posts/second/">둘</a> ]]&gt; &amp;apos;</p>',
    },
  ],
]);
const tags = [
  { name: "C<T>", slug: "c-t", count: 1 },
  { name: "날씨", slug: "날씨", count: 2 },
  { name: "날짜없음", slug: "날짜없음", count: 1 },
];

export interface Over {
  /** Overrides for the text of the first post and the key of its body. */
  text?: { html?: string; excerpt?: string; key?: string; time?: string; updatedTime?: string };
  titleOfFirst?: string;
  site?: Partial<Manifest["site"]>;
  feedPosts?: number;
  feedAliases?: string[];
  timeZone?: string;
}

/** Returns the feeds of a small site. The title and names of its first post contain characters that XML or HTML must escape. */
export function feedsOf({
  text: { key = "as it is", ...text } = {},
  titleOfFirst = hostile,
  site = { url },
  feedPosts = 20,
  feedAliases = [],
  timeZone = "UTC",
}: Over) {
  const [first, ...others] = posts as [Post, ...Post[]];
  const whole = {
    base: "/blog/",
    documents: new Map([[first.url, { ...documents.get(first.url), ...text }]]),
    bodyKeys: new Map([[decodeURI(first.body.slice("/blog/".length)), key]]),
    publishing: { feedPosts, feedAliases },
    timeZone,
    manifest: {
      ...manifest,
      tags,
      site: { ...manifest.site, ...site },
      posts: [{ ...first, title: titleOfFirst }, ...others],
    },
  };
  return emitFeeds({ site: whole } as unknown as Context);
}
