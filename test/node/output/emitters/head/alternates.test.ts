import { expect, test } from "vitest";
import { createAlternates } from "../../../../../src/node/output/emitters/head/alternates.ts";
import type { CompiledSite } from "../../../../../src/node/site/compiledSite.ts";
import { createPost, manifest } from "../../../../support/build/fixtureManifest.ts";

const post = createPost({
  slug: "비",
  title: "비",
  url: "/blog/posts/%EB%B9%84/",
  section: "수필",
  tags: ['"비"'],
});
const site = (url: string | undefined, posts = [post]) =>
  ({
    base: "/blog/",
    documents: new Map([
      [post.url, {}],
      ["/blog/2024/a.html", {}],
      ["/blog/", {}],
    ]),
    publishing: { feedPosts: 20 },
    manifest: {
      ...manifest,
      site: { ...manifest.site, url, sections: [{ name: "수필", path: "/essays/" }] },
      tags: [{ name: '"비"', slug: "비", count: 1 }],
      posts,
    },
  }) as unknown as CompiledSite;

const linksOf = (path: string, of = site("https://example.org")) =>
  Array.from(
    createAlternates(of)(path).matchAll(/type="([^"]*)"(?: title="([^"]*)")? href="([^"]*)"/g),
    (match) => match.slice(1).filter(Boolean).join(" "),
  );

const atom = "application/atom+xml 시험 마루 /blog/feed.xml";
const rss = "application/rss+xml 시험 마루 (RSS) /blog/rss.xml";
const json = "application/feed+json 시험 마루 (JSON) /blog/feed.json";

test.each([
  ["/archive/", [atom, rss, json]],
  [
    "/essays/",
    [
      atom,
      rss,
      json,
      "application/atom+xml 수필 · 시험 마루 /blog/essays/feed.xml",
      "application/rss+xml 수필 · 시험 마루 (RSS) /blog/essays/rss.xml",
      "application/feed+json 수필 · 시험 마루 (JSON) /blog/essays/feed.json",
    ],
  ],
  [
    "/tags/%EB%B9%84/",
    [atom, rss, json, "application/atom+xml &quot;비&quot; · 시험 마루 /blog/tags/%EB%B9%84/feed.xml"],
  ],
  ["/posts/%EB%B9%84/", [atom, json, "text/markdown /blog/posts/%EB%B9%84/index.md"]],
  ["/2024/a.html", [atom, json, "text/markdown /blog/2024/a.md"]],
  ["/", [atom, rss, json, "text/markdown /blog/index.md"]],
])("%s links to the expected feeds and Markdown file", (path, links) => {
  expect(linksOf(path)).toEqual(links);
});

test("pages link to no feed if the site has no URL or no dated posts", () => {
  expect(linksOf("/posts/%EB%B9%84/", site(undefined))).toEqual([
    "text/markdown /blog/posts/%EB%B9%84/index.md",
  ]);
  const undated = site("https://example.org", [{ ...post, date: undefined }]);
  expect(linksOf("/essays/", undated)).toEqual([]);
  expect(linksOf("/tags/%EB%B9%84/", undated)).toEqual([]);
});
