import { expect, test } from "vitest";
import { routeUrls, sitemapUrls } from "../../../../src/node/site/urls/routes.ts";
import type { CompiledSite } from "../../../../src/node/site/compiledSite.ts";
import { createPost, manifest } from "../../../support/build/fixtureManifest.ts";

const posts = [
  createPost({ slug: "비", title: "비", url: "/blog/posts/%EB%B9%84/", date: "2025-01-22" }),
  createPost({ slug: "b", title: "B", url: "/blog/2024/b.html", date: "2024-05-05" }),
  createPost({ slug: "undated", title: "U", url: "/blog/posts/undated/", date: undefined }),
];
const site = {
  base: "/blog/",
  manifest: {
    ...manifest,
    site: {
      ...manifest.site,
      postsPerPage: 2,
      sections: [{ name: "수필", path: "/essays/" }, { name: "Notes" }],
    },
    tags: [{ name: "날씨", slug: "날씨", count: 1 }],
    posts,
    pages: [
      { slug: "about/팀", title: "팀", language: "ko", summary: "", url: "/blog/x/", body: "/blog/x.json" },
    ],
  },
} as unknown as CompiledSite;

test("sitemap URLs are percent-encoded, and exclude later pages of the list", () => {
  expect(sitemapUrls(site)).toEqual([
    "/",
    "/posts/%EB%B9%84/",
    "/2024/b.html",
    "/posts/undated/",
    "/tags/",
    "/tags/%EB%82%A0%EC%94%A8/",
    "/archive/",
    "/archive/2025/",
    "/archive/2024/",
    "/essays/",
    "/about/%ED%8C%80/",
  ]);
});

test("routeUrls returns the URLs of the sitemap, later pages of the list, the search page and the reading history", () => {
  expect(routeUrls(site)).toEqual([...sitemapUrls(site), "/page/2/", "/search/", "/reading/"]);
});

test("the list has the URL `/posts/` if a page has the URL `/`", () => {
  const page = {
    slug: "",
    title: "Home",
    language: "en",
    summary: "",
    url: "/blog/",
    body: "/blog/body.json",
  };
  const home = { ...site.manifest, site: { ...site.manifest.site, home: true }, pages: [page] };
  const urls = sitemapUrls({ ...site, manifest: home });
  expect(urls[0]).toBe("/posts/");
  expect(urls.filter((url) => url === "/")).toHaveLength(1);
});
