import { beforeEach, expect, test, vi } from "vitest";
import { cacheName } from "../../../src/app/offline/cacheNames.ts";
import { clearKeptPages, countKeptPages } from "../../../src/app/offline/keptCaches.ts";
import { memoryCaches } from "../../support/memoryCaches.ts";

const SCOPE = "https://example.org/";
const BLOG = "https://example.org/blog/";

beforeEach(() => void vi.stubGlobal("caches", memoryCaches()));

async function keep(kind: "pages" | "bodies" | "code", address: string, scope = SCOPE): Promise<void> {
  await (await caches.open(cacheName(kind, scope))).put(address, new Response(""));
}

test("a page counts once, kept as HTML, as text within the app, or both; code is no page", async () => {
  await keep("pages", `${SCOPE}posts/a/`);
  await keep("bodies", `${SCOPE}posts/a/body.1.json`);
  await keep("bodies", `${SCOPE}posts/b/body.2.json`);
  await keep("code", `${SCOPE}assets/main.1.js`);
  expect(await countKeptPages(SCOPE)).toBe(2);
});

test("to count makes no cache, and to clear leaves those of a site beside it", async () => {
  expect(await countKeptPages(SCOPE)).toBe(0);
  expect(await caches.keys()).toEqual([]);
  await keep("pages", SCOPE);
  await keep("code", `${SCOPE}assets/main.1.js`);
  await keep("pages", BLOG, BLOG);
  await clearKeptPages(SCOPE);
  expect(await caches.keys()).toEqual([cacheName("pages", BLOG)]);
});

test("a browser without caches keeps nothing", async () => {
  vi.unstubAllGlobals();
  expect("caches" in globalThis).toBe(false);
  expect(await countKeptPages(SCOPE)).toBe(0);
  await expect(clearKeptPages(SCOPE)).resolves.toBeUndefined();
});
