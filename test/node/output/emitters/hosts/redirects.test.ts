import { expect, test } from "vitest";
import { emitRedirects } from "../../../../../src/node/output/emitters/hosts/redirects.ts";
import { createPost, manifest } from "../../../../support/build/fixtureManifest.ts";

const to = "/blog/posts/%EC%83%88%20%EA%B8%80/";

type Context = Parameters<typeof emitRedirects>[0];

async function emit(
  aliases: string[],
  statics: { path: string; contents: () => string }[] = [],
  post = createPost({ slug: "새 글", title: "새 글", aliases, url: to }),
) {
  const site = {
    base: post.url === to ? "/blog/" : "/",
    documents: new Map(),
    statics,
    publishing: { feedPosts: 20, feedAliases: [] },
    lockedTags: [],
    manifest: { ...manifest, posts: [post] },
  };
  const files = emitRedirects({ site } as unknown as Context);
  return Promise.all(files.map(async ({ path, contents }) => [path, String(await contents())] as const));
}

test("the parent path of the posts redirects to the post list", async () => {
  expect(await emit([])).toEqual([["_redirects", "/blog/posts /blog/ 301\n/blog/posts/ /blog/ 301\n"]]);
});

test("each previous URL without a file extension redirects with and without a trailing slash, and all URLs are percent-encoded once", async () => {
  expect(await emit(["/글/", "/2019/old.html", "/a%20b", "/c:d/*"])).toEqual([
    [
      "_redirects",
      [
        `/blog/%EA%B8%80 ${to} 301`,
        `/blog/%EA%B8%80/ ${to} 301`,
        `/blog/2019/old.html ${to} 301`,
        `/blog/a%20b ${to} 301`,
        `/blog/a%20b/ ${to} 301`,
        `/blog/c%3Ad/%2A ${to} 301`,
        `/blog/c%3Ad/%2A/ ${to} 301`,
        "/blog/posts /blog/ 301",
        "/blog/posts/ /blog/ 301",
        "",
      ].join("\n"),
    ],
  ]);
});

test("redirects use only the form with a trailing slash if both forms would exceed the limit of hosts", async () => {
  const [[, text = ""] = []] = await emit(Array.from({ length: 1500 }, (_, index) => `/old/${index}/`));
  expect(text.split("\n")).toHaveLength(1502);
  expect(text).not.toMatch(/old\/\d+ /);
});

test("a previous URL has no redirect without a trailing slash if hosts serve the post's file at that URL", async () => {
  const post = createPost({ slug: "a", title: "a", aliases: ["/2025/a/"], url: "/2025/a.html" });
  const [[, text = ""] = []] = await emit([], [], post);
  expect(text).toContain("/2025/a/ /2025/a.html 301\n");
  expect(text).not.toContain("/2025/a /2025/a.html");
});

test("the author's _redirects file is appended to the generated one", async () => {
  const own = { path: "_redirects", contents: () => "/x/* /y/:splat 302\n" };
  const [[, text = ""] = []] = await emit(["/old/"], [own]);
  expect(text.endsWith(" 301\n\n/x/* /y/:splat 302\n")).toBe(true);
});
