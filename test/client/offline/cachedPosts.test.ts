import { beforeEach, expect, test, vi } from "vitest";
import { cacheName } from "../../../src/client/offline/cacheNames.ts";
import { findOlderBody } from "../../../src/client/offline/findOlderBody.ts";
import { cachedPosts } from "../../../src/client/offline/cachedPosts.ts";
import { createPost } from "../../support/build/fixtureManifest.ts";
import { memoryCaches } from "../../support/runner/memoryCaches.ts";
import { sitePage } from "../../support/corpus/sitePage.ts";

const SCOPE = "https://example.org/";
const OWNER = { scope: SCOPE, site: "1a2b3c4d" };

beforeEach(() => void vi.stubGlobal("caches", memoryCaches()));

async function cacheFile(kind: "pages" | "bodies", texts: Record<string, string>): Promise<void> {
  const cache = await caches.open(cacheName(kind, OWNER));
  for (const [path, text] of Object.entries(texts)) await cache.put(SCOPE + path, new Response(text));
}

const body = (html: string) => JSON.stringify({ slug: "a", html });
const page = (path: string) => sitePage(OWNER.site, `/${path}`);

test("cachedPosts lists posts with a valid cached page or revision of the body, in manifest order", async () => {
  await cacheFile("bodies", {
    "posts/old/body.11111111.json": body("old"),
    "posts/%ED%95%9C/body.00000000.json": body("한"),
    "posts/login/body.00000000.json": "<p>Sign in to this network</p>",
  });
  await cacheFile("pages", {
    "posts/page/": page("posts/page/"),
    "posts/old/": page("posts/old/"),
    "": page(""),
    "posts/login/": "<!doctype html><html><p>Sign in to this network</p></html>",
  });
  const posts = ["old", "none", "login", "page", "한"].map((slug) => createPost({ slug, title: slug }));
  expect(await cachedPosts(posts, OWNER)).toEqual([
    { url: "/posts/old/", title: "old", language: "ko", isPage: false },
    { url: "/posts/page/", title: "page", language: "ko", isPage: true },
    { url: "/posts/%ED%95%9C/", title: "한", language: "ko", isPage: false },
  ]);
});

test("findOlderBody returns the newest cached revision of a body, never the body of another page or an invalid one", async () => {
  await cacheFile("bodies", {
    "posts/a/body.1.json": body("first"),
    "posts/a/body.2.json": body("second"),
    "posts/a/body.3.json": "<p>Sign in to this network</p>",
    "posts/a/b/body.4.json": body("other"),
  });
  const found = await findOlderBody(`${SCOPE}posts/a/body.9.json`, OWNER);
  expect(await found?.json()).toEqual({ slug: "a", html: "second" });
  expect(await findOlderBody(`${SCOPE}posts/body.9.json`, OWNER)).toBeUndefined();
});
