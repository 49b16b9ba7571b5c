import { expect, test } from "vitest";
import { cacheName, isOfScope, isOutdated } from "../../../src/client/offline/cacheNames.ts";

const [SITE, BELOW] = ["https://example.org/", "https://example.org/blog/"];
const ofSite = { scope: SITE, site: "1a2b3c4d" };
const ofBelow = { scope: BELOW, site: "5e6f7a8b" };

test.each([
  [cacheName("pages", ofSite), SITE, true],
  [cacheName("pages", ofBelow), BELOW, true],
  [cacheName("pages", ofBelow), SITE, false],
  [cacheName("pages", ofSite), BELOW, false],
  ["maru pages.v0 https://example.org/", SITE, true],
  ["workbox-precache https://example.org/", SITE, false],
])("the cache %s belongs to the scope %s: %s", (name, scope, isOwn) => {
  expect(isOfScope(name, scope)).toBe(isOwn);
});

test.each([
  [cacheName("code", ofSite), false],
  [cacheName("pages", ofSite), false],
  ["maru code.v0 https://example.org/", true],
  ["maru pages.v1 https://example.org/", true],
  [cacheName("pages", { ...ofSite, site: "0f0f0f0f" }), true],
  [cacheName("bodies", { ...ofSite, site: "0f0f0f0f" }), true],
  [cacheName("start", { ...ofSite, site: "0f0f0f0f" }), true],
  ["maru code.v0 https://example.org/blog/", false],
  ["another", false],
])("the cache %s belongs to another version or to a previous site at the same URL: %s", (name, isOld) => {
  expect(isOutdated(name, ofSite)).toBe(isOld);
});

test("caches of code and images, whose names contain a hash, are shared by sites that replace each other at the same URL", () => {
  for (const kind of ["code", "pictures"] as const)
    expect(cacheName(kind, ofSite)).toBe(cacheName(kind, { ...ofSite, site: "0f0f0f0f" }));
});
