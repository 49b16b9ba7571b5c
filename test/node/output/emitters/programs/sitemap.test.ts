import { parseSitemap, parseSitemapIndex } from "sitemap";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { emitSitemap } from "../../../../../src/node/output/emitters/programs/sitemap.ts";
import type { Post } from "../../../../../src/shared/manifest/schema.ts";
import { createPost, manifest } from "../../../../support/build/fixtureManifest.ts";

type Context = Parameters<typeof emitSitemap>[0];

const rain = createPost({
  slug: "비",
  title: "비",
  url: "/blog/posts/%EB%B9%84/",
  date: "2025-01-22",
  updated: "2025-02-03",
  section: "수필",
  tags: ["날씨"],
  image: "/blog/assets/비.webp",
});
const old = createPost({
  slug: "old",
  title: "Old",
  url: "/blog/2024/old.html",
  date: "2024-05-05",
  tags: ["날씨"],
});
const undated = createPost({ slug: "undated", title: "U", url: "/blog/posts/undated/", date: undefined });
const imageUrls = ["/blog/assets/비.webp", "/blog/assets/a.webp", "/blog/assets/%EA%B0%80.svg?a=1&b=2"];

const about = {
  imageUrls: ["/blog/assets/map.png"],
  date: "2024-12-31",
  image: "/blog/assets/me.jpg",
};

async function emit(posts: Post[], ofPage: object = {}) {
  const site = {
    base: "/blog/",
    documents: new Map<string, object>([
      ...posts.map(
        (post) => [post.url, { ...post, imageUrls: post.url === rain.url ? imageUrls : [] }] as const,
      ),
      ["/blog/about/", { ...about, ...ofPage }],
    ]),
    manifest: {
      ...manifest,
      pages: manifest.pages.map((page) => ({ ...page, url: `/blog${page.url}` })),
      site: { ...manifest.site, url: "https://example.org", sections: [{ name: "수필", path: "/essays/" }] },
      tags: [{ name: "날씨", slug: "날씨", count: 2 }],
      posts,
    },
  };
  const files = emitSitemap({ site } as unknown as Context);
  return new Map(
    await Promise.all(files.map(async ({ path, contents }) => [path, String(await contents())] as const)),
  );
}

test("the sitemap lists every indexable URL with its last modification date and its images", async () => {
  const files = await emit([rain, old, undated]);
  expect([...files.keys()]).toEqual(["sitemap.xml"]);
  const entries = await parseSitemap(Readable.from(files.get("sitemap.xml") ?? ""));
  expect(entries.map(({ url, lastmod }) => [url.replace("https://example.org/blog", ""), lastmod])).toEqual([
    ["/", "2025-02-03"],
    ["/posts/%EB%B9%84/", "2025-02-03"],
    ["/2024/old.html", "2024-05-05"],
    ["/posts/undated/", undefined],
    ["/tags/", "2025-02-03"],
    ["/tags/%EB%82%A0%EC%94%A8/", "2025-02-03"],
    ["/archive/", "2025-02-03"],
    ["/archive/2025/", "2025-02-03"],
    ["/archive/2024/", "2024-05-05"],
    ["/essays/", "2025-02-03"],
    ["/about/", "2024-12-31"],
  ]);
  expect(entries.flatMap(({ img }) => img.map(({ url }) => url))).toEqual([
    "https://example.org/blog/assets/%EB%B9%84.webp",
    "https://example.org/blog/assets/a.webp",
    "https://example.org/blog/assets/%EA%B0%80.svg?a=1&b=2",
    "https://example.org/blog/assets/me.jpg",
    "https://example.org/blog/assets/map.png",
  ]);
  expect(files.get("sitemap.xml")).toContain("?a=1&amp;b=2</image:loc>");
});

test("the lastmod of a page is its update date, and is omitted if the page has no date", async () => {
  const days = async (page: object) => {
    const entries = await parseSitemap(Readable.from((await emit([], page)).get("sitemap.xml") ?? ""));
    return entries.find(({ url }) => url.endsWith("/about/"))?.lastmod;
  };
  expect(await days({ updated: "2025-05-05" })).toBe("2025-05-05");
  expect(await days({ date: undefined })).toBeUndefined();
});

test("a site without a URL has no sitemap", async () => {
  const site = { base: "/", documents: new Map(), manifest };
  expect(emitSitemap({ site } as unknown as Context)).toEqual([]);
});

test("more than 50,000 URLs are split into several files, and sitemap.xml is their index", async () => {
  const posts = Array.from({ length: 50_001 }, (_, index) => ({ ...old, url: `/blog/posts/${index}/` }));
  const files = await emit([{ ...rain, url: "/blog/posts/first/" }, ...posts]);
  expect([...files.keys()]).toEqual(["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]);
  const index = await parseSitemapIndex(Readable.from(files.get("sitemap.xml") ?? ""));
  expect(index).toEqual([
    { url: "https://example.org/blog/sitemap-1.xml", lastmod: "2025-02-03" },
    { url: "https://example.org/blog/sitemap-2.xml", lastmod: "2025-02-03" },
  ]);
  const counts = ["sitemap-1.xml", "sitemap-2.xml"].map((path) => files.get(path)?.match(/<url>/g)?.length);
  expect(counts).toEqual([49_999, 11]);
});
