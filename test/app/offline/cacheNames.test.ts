import { expect, test } from "vitest";
import { cacheName, isOfScope, isOutdated } from "../../../src/app/offline/cacheNames.ts";

const [SITE, BELOW] = ["https://example.org/", "https://example.org/blog/"];

test.each([
  [cacheName("pages", SITE), SITE, true],
  [cacheName("pages", BELOW), BELOW, true],
  [cacheName("pages", BELOW), SITE, false],
  [cacheName("pages", SITE), BELOW, false],
  ["maru pages.v0 https://example.org/", SITE, true],
  ["workbox-precache https://example.org/", SITE, false],
])("whether the cache %s belongs to the scope %s is %s", (name, scope, isOwn) => {
  expect(isOfScope(name, scope)).toBe(isOwn);
});

test.each([
  [cacheName("code", SITE), false],
  ["maru code.v0 https://example.org/", true],
  ["maru code.v0 https://example.org/blog/", false],
  ["another", false],
])("whether %s is an outdated cache of the site is %s", (name, isOld) => {
  expect(isOutdated(name, SITE)).toBe(isOld);
});
