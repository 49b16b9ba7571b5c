import { expect, test } from "vitest";
import { parse } from "yaml";
import { emitMarkdown } from "../../../../../src/node/output/emitters/programs/plainMarkdown.ts";
import { ownUrl } from "../../../../../src/node/markdown/plainMarkdown/marks.ts";
import { createPost, manifest } from "../../../../support/build/fixtureManifest.ts";

type Context = Parameters<typeof emitMarkdown>[0];

const posts = [
  createPost({
    slug: "비",
    title: '비: "바람" #1',
    url: "/blog/posts/%EB%B9%84/",
    updated: "2025-02-03",
    tags: ["C++", "2024"],
    authors: ["김"],
  }),
  createPost({ slug: "old", title: "2024", url: "/blog/2024/old.html", date: undefined, language: "en" }),
];
const documents = new Map([
  ["/blog/posts/%EB%B9%84/", { markdown: `[둘](${ownUrl("/blog/2024/old(1).html")})\n\n끝` }],
  ["/blog/2024/old.html", { markdown: "" }],
]);

function emit(url?: string) {
  const site = {
    base: "/blog/",
    documents,
    manifest: { ...manifest, site: { ...manifest.site, url }, posts, pages: [] },
  };
  return emitMarkdown({ site } as unknown as Context).map(({ path, contents }) => [path, String(contents())]);
}

test("each post has a Markdown file in the folder of its page, with its metadata as front matter", () => {
  const [rain, old] = emit("https://example.org");
  expect([rain?.[0], old?.[0]]).toEqual(["posts/비/index.md", "2024/old.md"]);
  expect(rain?.[1]).toBe(`---
title: '비: "바람" #1'
date: 2025-01-22
updated: 2025-02-03
authors:
  - 김
tags:
  - C++
  - "2024"
language: ko
url: https://example.org/blog/posts/%EB%B9%84/
---

# 비: "바람" #1

[둘](https://example.org/blog/2024/old%281%29.html)

끝
`);
  const [, known = ""] = old?.[1]?.split("---\n") ?? [];
  expect(parse(known)).toEqual({
    title: "2024",
    language: "en",
    url: "https://example.org/blog/2024/old.html",
  });
  expect(old?.[1]?.endsWith("---\n\n# 2024\n")).toBe(true);
});

test("a post's Markdown has links that start with the base if the site has no URL", () => {
  expect(emit()[0]?.[1]).toContain("[둘](/blog/2024/old%281%29.html)");
});
