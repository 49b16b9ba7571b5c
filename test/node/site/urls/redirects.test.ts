import { describe, expect, test } from "vitest";
import type { Manifest } from "../../../../src/shared/manifest/schema.ts";
import { redirectsOf, resolveRedirects } from "../../../../src/node/site/urls/redirects.ts";
import { createPost, manifest } from "../../../support/build/fixtureManifest.ts";

type Site = Parameters<typeof redirectsOf>[0];

function redirects(over: Partial<Manifest>, rest: object = {}) {
  return redirectsOf(siteOf(over, rest))
    .filter(({ from }) => !/^(?:\/log)?\/posts\/$/.test(from))
    .map(({ from, to }) => `${from} ${to}`);
}
const siteOf = (over: Partial<Manifest>, rest: object = {}) =>
  ({
    base: "/",
    documents: new Map(),
    statics: [],
    publishing: { feedPosts: 20, feedAliases: [] },
    lockedTags: [],
    manifest: { ...manifest, ...over },
    ...rest,
  }) as unknown as Site;
const post = (slug: string, ...aliases: string[]) => createPost({ slug, title: slug, aliases });

describe("redirects", () => {
  test.each([
    ["/old", "/old/"],
    ["/old/", "/old/"],
    ["old.html", "/old.html"],
    ["/2019/index.html", "/2019/"],
    ["/글", "/%EA%B8%80/"],
    ["/%EA%B8%80/", "/%EA%B8%80/"],
    ["/글".normalize("NFD"), "/%EA%B8%80/"],
    ["/100%/", "/100%25/"],
    ["/@kim/a b/", "/@kim/a%20b/"],
    ["/old#y", "/old/"],
    ["/Old/", "/Old/"],
  ])("the alias %j creates a redirect from %s", (alias, from) => {
    expect(redirects({ posts: [post("new", alias)] })).toEqual([`${from} /posts/new/`]);
  });

  test.each(["/", "/index.html", "", "/?p=12", "/p?id=3", "/robots.txt", "/../up/", "/a//b/", "/a/./b/"])(
    "the alias %j creates no redirect",
    (alias) => {
      expect(redirects({ posts: [post("new", alias)] })).toEqual([]);
    },
  );

  test("an alias that equals the URL of a page or file, in any escaping and with or without a slash, does not redirect", () => {
    const aliases = ["/posts/b", "/about/", "/tags/ai", "/archive/", "/archive/2025/", "/a.pdf", "/posts"];
    const posts = [post("a", ...aliases), post("b")];
    expect(redirects({ posts }, { statics: [{ path: "a.pdf" }] })).toEqual([]);
  });

  test("aliases that differ only in case or by `.html` create separate redirects", () => {
    const posts = [post("a", "/posts/a.html", "/old.html", "/old/", "/Posts/A/")];
    expect(redirects({ posts })).toEqual([
      "/Posts/A/ /posts/a/",
      "/old.html /posts/a/",
      "/old/ /posts/a/",
      "/posts/a.html /posts/a/",
    ]);
  });

  test("redirects are sorted by URL, and an alias of two posts redirects to the newer post", () => {
    const posts = [post("newer", "/z/", "/same/"), post("older", "/same", "/a/")];
    expect(redirects({ posts })).toEqual(["/a/ /posts/older/", "/same/ /posts/newer/", "/z/ /posts/newer/"]);
  });

  test("redirects of pages and tags have the base path", () => {
    const tags = [{ name: "JavaScript", slug: "javascript", count: 1, aliases: ["js"] }];
    const pages = [{ ...manifest.pages[0]!, url: "/log/about/", aliases: ["/me/"] }];
    expect(redirects({ posts: [], pages, tags }, { base: "/log/" })).toEqual([
      "/log/me/ /log/about/",
      "/log/tags/js/ /log/tags/javascript/",
    ]);
  });

  test("`/posts/` redirects to the list unless a page has that URL", () => {
    const ofList = (over: object) => redirectsOf(siteOf(over)).map(({ from, to }) => `${from} ${to}`);
    expect(ofList({})).toEqual(["/posts/ /"]);
    expect(ofList({ site: { ...manifest.site, home: true } })).toEqual([]);
  });

  test("a tag URL with the spelling in the permalink lock redirects to the tag", () => {
    const lockedTags = ["/tags/C++/", "/tags/c%2B%2B/", "/tags/c-plus-plus/", "/tags/gone/"];
    expect(redirects({}, { lockedTags })).toEqual([
      "/tags/C++/ /tags/c-plus-plus/",
      "/tags/c++/ /tags/c-plus-plus/",
    ]);
  });

  test.each(["/p?id=3", "/?p=12", "/../up/", "/a//b/"])(
    "the alias %j, which cannot redirect, is reported",
    (alias) => {
      const documents = new Map([["/posts/a/", { file: "posts/a.md" }]]);
      const { problems } = resolveRedirects(siteOf({ posts: [post("a", alias)] }, { documents }));
      expect(problems.map(({ message }) => message)).toEqual([
        `the alias \`${alias}\` does not redirect: static hosts redirect only paths such as \`/old/address/\`, without \`?\`, \`..\`, \`//\`, \`\\\`, control characters and very long names; fix it, or remove it`,
      ]);
    },
  );

  test.each([
    ["/posts/b/", "posts/b.md"],
    ["/same/", "posts/b.md"],
    ["/archive/", "`/archive/`"],
  ])("the alias %s, whose URL is in use, is reported", (alias, holder) => {
    const posts = [post("b", "/same/"), post("a", alias, "/posts/a/", "name")];
    const documents = new Map(["a", "b"].map((slug) => [`/posts/${slug}/`, { file: `posts/${slug}.md` }]));
    expect(resolveRedirects(siteOf({ posts }, { documents })).problems).toEqual([
      {
        severity: "warning",
        kind: "address",
        file: "posts/a.md",
        line: 1,
        message: `the alias \`${alias}\` does not redirect: ${holder} already has that address; remove the alias`,
        cause: "alias",
      },
    ]);
  });

  test("aliases of a draft do not redirect", () => {
    expect(redirects({ posts: [{ ...post("a", "/old/"), draft: true }] })).toEqual([]);
  });
});
