import { describe, expect, test } from "vitest";
import type { Manifest } from "../../src/model/manifest.ts";
import { redirectsOf, settleRedirects } from "../../src/build/redirects.ts";
import { createPost, manifest } from "../support/fixtureManifest.ts";

type Site = Parameters<typeof redirectsOf>[0];

function redirects(over: Partial<Manifest>, rest: object = {}) {
  const site = { base: "/", documents: new Map(), statics: [], manifest: { ...manifest, ...over }, ...rest };
  return redirectsOf(site as unknown as Site).map(({ from, to }) => `${from} ${to}`);
}
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
    ["/old?x=1#y", "/old/"],
  ])("of the alias %j start at %s", (alias, from) => {
    expect(redirects({ posts: [post("new", alias)] })).toEqual([`${from} /posts/new/`]);
  });

  test.each(["/", "", "/?p=12", "/../up/", "/a//b/", "/a/./b/"])("are not made of %j", (alias) => {
    expect(redirects({ posts: [post("new", alias)] })).toEqual([]);
  });

  test("never start where something stands, whatever the case, escapes and slashes say", () => {
    const aliases = [
      "/posts/b",
      "/Posts/B/",
      "/about/",
      "/tags/ai",
      "/archive/",
      "/archive/2025/",
      "/a.pdf",
      "/posts",
    ];
    const posts = [post("a", ...aliases), post("b")];
    expect(redirects({ posts }, { statics: [{ path: "a.pdf" }] })).toEqual([]);
  });

  test("tell `.html` apart, as most hosts do", () => {
    const posts = [post("a", "/posts/a.html", "/old.html", "/old/")];
    expect(redirects({ posts })).toEqual([
      "/old.html /posts/a/",
      "/old/ /posts/a/",
      "/posts/a.html /posts/a/",
    ]);
  });

  test("are sorted, and of two posts that claim an address the newer has it", () => {
    const posts = [post("newer", "/z/", "/same/"), post("older", "/Same", "/a/")];
    expect(redirects({ posts })).toEqual(["/a/ /posts/older/", "/same/ /posts/newer/", "/z/ /posts/newer/"]);
  });

  test("are those of standing pages and of tags too, with base", () => {
    const tags = [{ name: "JavaScript", slug: "javascript", count: 1, aliases: ["js"] }];
    const pages = [{ ...manifest.pages[0]!, url: "/log/about/", aliases: ["/me/"] }];
    expect(redirects({ posts: [], pages, tags }, { base: "/log/" })).toEqual([
      "/log/me/ /log/about/",
      "/log/tags/js/ /log/tags/javascript/",
    ]);
  });

  test.each([
    ["/posts/b/", "posts/b.md"],
    ["/same/", "posts/b.md"],
    ["/archive/", "the page `/archive/`"],
  ])("that something else's address %s forbids are told of", (alias, holder) => {
    const posts = [post("b", "/same/"), post("a", alias, "/posts/a/", "name")];
    const documents = new Map(["a", "b"].map((slug) => [`/posts/${slug}/`, { file: `posts/${slug}.md` }]));
    const site = { base: "/", documents, statics: [], manifest: { ...manifest, posts } };
    expect(settleRedirects(site as unknown as Site).problems).toEqual([
      {
        severity: "warning",
        kind: "address",
        file: "posts/a.md",
        line: 1,
        message: `the alias \`${alias}\` does not forward: ${holder} has that address; take the alias out here or there`,
      },
    ]);
  });

  test("of drafts are not made", () => {
    expect(redirects({ posts: [{ ...post("a", "/old/"), draft: true }] })).toEqual([]);
  });
});
