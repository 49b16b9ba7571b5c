import { beforeEach, expect, test, vi } from "vitest";
import { cacheName } from "../../../src/client/offline/cacheNames.ts";
import { clearCachedPages, countCachedPages } from "../../../src/client/offline/cachedPages.ts";
import { memoryCaches } from "../../support/runner/memoryCaches.ts";

const SCOPE = "https://example.org/";
const OWNER = { scope: SCOPE, site: "1a2b3c4d" };
const BLOG = { scope: "https://example.org/blog/", site: "5e6f7a8b" };

beforeEach(() => void vi.stubGlobal("caches", memoryCaches()));

async function cacheFile(kind: "pages" | "bodies" | "code", url: string, owner = OWNER): Promise<void> {
  await (await caches.open(cacheName(kind, owner))).put(url, new Response(""));
}

test("countCachedPages counts a page once if its HTML, its body or both are cached, and does not count code", async () => {
  await cacheFile("pages", `${SCOPE}posts/a/`);
  await cacheFile("bodies", `${SCOPE}posts/a/body.1.json`);
  await cacheFile("bodies", `${SCOPE}posts/b/body.2.json`);
  await cacheFile("code", `${SCOPE}assets/main.1.js`);
  expect(await countCachedPages(OWNER)).toBe(2);
});

test("counting cached pages creates no cache", async () => {
  expect(await countCachedPages(OWNER)).toBe(0);
  expect(await caches.keys()).toEqual([]);
});

test("clearing cached pages deletes all caches of the site, but none of a site at a deeper base path", async () => {
  await cacheFile("pages", SCOPE);
  await cacheFile("code", `${SCOPE}assets/main.1.js`);
  await cacheFile("pages", BLOG.scope, BLOG);
  await clearCachedPages(OWNER);
  expect(await caches.keys()).toEqual([cacheName("pages", BLOG)]);
});

test("counting and clearing cached pages works in a browser without the Cache API", async () => {
  vi.unstubAllGlobals();
  expect("caches" in globalThis).toBe(false);
  expect(await countCachedPages(OWNER)).toBe(0);
  await expect(clearCachedPages(OWNER)).resolves.toBeUndefined();
});
