import { beforeEach, expect, test, vi } from "vitest";
import { cacheName } from "../../../src/app/offline/cacheNames.ts";
import { findOlderBody } from "../../../src/app/offline/findOlderBody.ts";
import { keptPosts } from "../../../src/app/offline/keptPosts.ts";
import { createPost } from "../../support/fixtureManifest.ts";
import { memoryCaches } from "../../support/memoryCaches.ts";

const SCOPE = "https://example.org/";

beforeEach(() => void vi.stubGlobal("caches", memoryCaches()));

async function keep(kind: "pages" | "bodies", ...paths: string[]): Promise<void> {
  const cache = await caches.open(cacheName(kind, SCOPE));
  for (const path of paths) await cache.put(SCOPE + path, new Response(path));
}

test("lists, in manifest order, the posts whose body is cached in any revision or whose page is cached", async () => {
  await keep("bodies", "posts/old/body.11111111.json", "posts/%ED%95%9C/body.00000000.json");
  await keep("pages", "posts/page/", "posts/old/", "");
  const posts = ["old", "none", "page", "한"].map((slug) => createPost({ slug, title: slug }));
  expect(await keptPosts(posts, SCOPE)).toEqual([
    { url: "/posts/old/", title: "old", language: "ko", isPage: false },
    { url: "/posts/page/", title: "page", language: "ko", isPage: true },
    { url: "/posts/%ED%95%9C/", title: "한", language: "ko", isPage: false },
  ]);
});

test("a body that is not cached is answered with the newest other revision for its page, and never with another page's", async () => {
  await keep("bodies", "posts/a/body.1.json", "posts/a/body.2.json", "posts/a/b/body.3.json");
  const found = await findOlderBody(`${SCOPE}posts/a/body.9.json`, SCOPE);
  expect(await found?.text()).toBe("posts/a/body.2.json");
  expect(await findOlderBody(`${SCOPE}posts/body.9.json`, SCOPE)).toBeUndefined();
});
