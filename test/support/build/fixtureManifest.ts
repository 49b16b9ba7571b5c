import type { Body, Manifest, Post } from "../../../src/shared/manifest/schema.ts";
import { encodeMetadata, summariesOf } from "../../../src/shared/manifest/encodeMetadata.ts";
import { METADATA_FILE } from "../../../src/shared/urls/routes.ts";

/** Returns a complete post of a manifest with the provided properties; others have default values. */
export function createPost(over: Partial<Post> & Pick<Post, "slug" | "title">): Post {
  return {
    date: "2025-01-22",
    language: "ko",
    tags: [],
    categories: [],
    authors: [],
    aliases: [],
    pinned: false,
    summary: `${over.title}의 요약`,
    minutes: 3,
    comments: false,
    url: `/posts/${encodeURIComponent(over.slug)}/`,
    body: `/posts/${encodeURIComponent(over.slug)}/body.00000000.json`,
    ...over,
  };
}

export const manifest: Manifest = {
  version: 1,
  site: { title: "시험 마루", description: "작은 사이트", language: "ko", postsPerPage: 2 },
  tags: [
    { name: "ai", slug: "ai", count: 2 },
    { name: "C++", slug: "c-plus-plus", count: 1 },
  ],
  posts: [
    createPost({ slug: "한글", title: "한글 글", date: "2025-03-01", tags: ["ai"] }),
    createPost({ slug: "second", title: "Second", date: "2025-01-22", tags: ["ai", "C++"], language: "en" }),
    createPost({ slug: "oldest", title: "Oldest", date: "2024-05-05" }),
  ],
  pages: [
    {
      slug: "about",
      title: "소개",
      language: "ko",
      summary: "",
      url: "/about/",
      body: "/about/body.00000000.json",
    },
  ],
};

/** Returns the files that the app fetches for a manifest, by URL. */
export function filesOf(of: Manifest): Record<string, unknown> {
  const summaries = "/manifest.summaries.00000000.json";
  return {
    [`/${METADATA_FILE}`]: encodeMetadata(of, {
      base: "/",
      summaries,
      search: "/search/index.00000000.json",
    }),
    [summaries]: summariesOf(of),
  };
}

export const bodies: Record<string, Body> = Object.fromEntries(
  [...manifest.posts, ...manifest.pages].map(({ slug, title, body }) => [
    body,
    { slug, html: `<p>${title} 본문</p>` },
  ]),
);
