import { expect, test } from "vitest";
import { emitRobots } from "../../../../../src/node/output/emitters/programs/robots.ts";
import { manifest } from "../../../../support/build/fixtureManifest.ts";

type Context = Parameters<typeof emitRobots>[0];

const emit = (url?: string, statics: { path: string }[] = []) => {
  const site = { base: "/blog/", statics, manifest: { ...manifest, site: { ...manifest.site, url } } };
  return emitRobots({ site } as unknown as Context).map(({ path, contents }) => [path, contents()]);
};

test("robots.txt allows all crawlers, and lists the sitemap only if the site has a URL", () => {
  expect(emit("https://example.org")).toEqual([
    ["robots.txt", "User-agent: *\nAllow: /\n\nSitemap: https://example.org/blog/sitemap.xml\n"],
  ]);
  expect(emit()).toEqual([["robots.txt", "User-agent: *\nAllow: /\n"]]);
});

test("the author's robots.txt replaces the generated one", () => {
  expect(emit("https://example.org", [{ path: "robots.txt" }])).toEqual([]);
});
