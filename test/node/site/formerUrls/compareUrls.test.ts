import { expect, test } from "vitest";
import {
  compareUrls,
  createNearestUrl,
  guessBase,
} from "../../../../src/node/site/formerUrls/compareUrls.ts";
import {
  describeComparison,
  describeIgnored,
} from "../../../../src/node/site/formerUrls/describeComparison.ts";
import { createPost, manifest } from "../../../support/build/fixtureManifest.ts";

type Site = Parameters<typeof compareUrls>[0];

const posts = [
  createPost({
    slug: "rain",
    title: "Rain",
    tags: ["ai", "C++"],
    aliases: ["/2019/rain.html"],
    url: "/log/posts/rain/",
  }),
  createPost({ slug: "비", title: "비", url: "/log/posts/%EB%B9%84/", categories: ["Travel Notes"] }),
  createPost({ slug: "draft", title: "Draft", url: "/log/posts/draft/", draft: true }),
];

const site = {
  base: "/log/",
  documents: new Map(posts.map((post) => [post.url, { ...post, file: `posts/${post.slug}.md` }])),
  statics: [{ path: "files/x.pdf" }],
  publishing: { feedPosts: 20, feedAliases: ["index.xml"] },
  lockedTags: [],
  manifest: { ...manifest, posts },
} as unknown as Site;

test.each([
  ["/", "same"],
  ["/posts/rain", "same"],
  ["/posts/rain/index.html", "same"],
  ["/posts/%EB%B9%84/", "same"],
  ["/posts/비/".normalize("NFD"), "same"],
  ["/files/x.pdf", "same"],
  ["/index.xml", "same"],
  ["/search/", "same"],
  ["/2019/rain.html", "forwards"],
  ["/posts/", "forwards"],
  ["/posts/rain.html", "lost"],
  ["/posts/Rain/", "lost"],
  ["/posts/draft/", "lost"],
  ["/2019/rain/", "lost"],
] as const)("the former address %s is %s", (url, answer) => {
  expect(compareUrls(site, [url])).toEqual({ same: [], forwards: [], lost: [], [answer]: [url] });
});

test.each([
  ["/2020/01/02/rain.html", { url: "/posts/rain/", file: "posts/rain.md" }],
  ["/blog/비.html", { url: "/posts/비/", file: "posts/비.md" }],
  ["/tag/c++/", { url: "/tags/c-plus-plus/" }],
  ["/categories/ai.html", { url: "/tags/ai/" }],
  ["/categories/travel-notes/", { url: "/?category=Travel%20Notes" }],
  ["/category/zzzzzz/", undefined],
  ["/draft/", undefined],
  ["/zzzzzzzz/", undefined],
])("the address of the site that is most similar to %s is %j", (lost, near) => {
  expect(createNearestUrl(site)(lost)).toEqual(near);
});

test.each([
  [["/old/", "/old/posts/rain/"], "/old/"],
  [["/old/", "/other/posts/rain/"], undefined],
  [["/old/a/", "/old/b/"], undefined],
])("the base path of a former site with the addresses %j is %s", (former, base) => {
  expect(guessBase(site, former)).toBe(base);
});

test("the first ten lost addresses are printed with the nearest ones, and all of them on request", () => {
  const lost = ["/rain.html", ...Array.from({ length: 11 }, (_, index) => `/${index}/`)];
  const described = {
    comparison: { same: ["/"], forwards: ["/a/", "/b/"], lost },
    source: "public",
    nearestTo: createNearestUrl(site),
  };
  const [head, , ...rest] = [
    describeComparison(described).slice(0, 4),
    ...describeComparison(described).slice(4),
  ];
  expect(head).toEqual([
    "15 addresses of the old site, from public:",
    "   1 same",
    "   2 forward to their new addresses",
    "  12 lost",
  ]);
  expect(rest).toEqual([
    "The first 10 of 12 lost addresses (`--all` lists them):",
    "  /rain.html  nearest: /posts/rain/ (posts/rain.md)",
    ...lost.slice(1, 10).map((url) => `  ${url}  (nothing similar)`),
    "To keep one, add it to `aliases` of the post that replaces it, or to `redirects` in site.yaml.",
  ]);
  const all = describeComparison({ ...described, all: true });
  expect(all).toContain("  /10/  (nothing similar)");
});

test("without lost addresses, only the counts are printed", () => {
  const comparison = { same: ["/"], forwards: [], lost: [] };
  expect(describeComparison({ comparison, source: "a.xml", nearestTo: () => undefined })).toEqual([
    "1 address of the old site, from a.xml:",
    "  1 same",
    "  0 forward to their new addresses",
    "  0 lost",
  ]);
});

test("what was not compared is printed with its number and reason", () => {
  const otherFiles = new Map([
    [".css", 1],
    [".png", 120],
    [".a", 1],
    [".b", 1],
    [".c", 1],
    [".d", 1],
  ]);
  const leftOut = ["https://a.example/?p=1"];
  expect(describeIgnored({ leftOut, numbered: ["/page/2/"], otherFiles, base: "/blog/" })).toEqual([
    "Ignored: 125 files that are no pages: 120 .png, 1 .css, 1 .a, 1 .b, 1 .c, …",
    "Ignored: 1 numbered page of lists: /page/2/",
    "Ignored: 1 with a query or outside `--base /blog/`: https://a.example/?p=1",
  ]);
  expect(describeIgnored({ leftOut: [], numbered: [], otherFiles: new Map(), base: "/" })).toEqual([]);
});
