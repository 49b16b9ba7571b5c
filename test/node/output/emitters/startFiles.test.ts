import { expect, test } from "vitest";
import type { EmitContext } from "../../../../src/node/output/emitters/emitter.ts";
import { emitOffline } from "../../../../src/node/output/emitters/offline.ts";
import { startFiles } from "../../../../src/node/output/emitters/startFiles.ts";
import type { Manifest, Site } from "../../../../src/shared/manifest/schema.ts";
import { manifest } from "../../../support/build/fixtureManifest.ts";

const SCRIPTS = ["assets/main.1a2b3c4d.js"];

function contextOf(over: Partial<Manifest> = {}, searchFiles = 2): EmitContext {
  const files = Array.from({ length: searchFiles }, (_, number) => ({
    path: `search/texts-${number}.1a2b3c4d.json`,
    contents: () => "[]",
  }));
  return {
    site: { base: "/blog/", manifest: { ...manifest, ...over } },
    search: { url: "/blog/search/index.1a2b3c4d.json", files },
    template: { shell: "shell", head: "head" },
    built: { worker: "work()", scripts: SCRIPTS },
  } as unknown as EmitContext;
}

test("the service worker precaches the scripts, both files of the app's manifest, the home page and the search files", () => {
  const { start, search } = startFiles(contextOf(), SCRIPTS);
  expect(start).toEqual([
    "assets/main.1a2b3c4d.js",
    "manifest.metadata.json",
    expect.stringMatching(/^manifest\.summaries\.[0-9a-f]{8}\.json$/),
    "",
  ]);
  expect(search).toEqual(["search/texts-0.1a2b3c4d.json", "search/texts-1.1a2b3c4d.json"]);
});

test("the summaries and the search files of a large site are not precached", () => {
  const [post] = manifest.posts;
  const posts = Array.from({ length: 20 }, () => ({
    ...(post as (typeof manifest.posts)[0]),
    summary: "가".repeat(20_000),
  }));
  const { start, search } = startFiles(contextOf({ posts }, 41), SCRIPTS);
  expect(start.filter((path) => path.includes("summaries"))).toEqual([]);
  expect(search).toEqual([]);
});

test("the build id is reproducible, and changes with the posts, the scripts and the template", () => {
  const builds = [
    startFiles(contextOf(), SCRIPTS),
    startFiles(contextOf(), SCRIPTS),
    startFiles(contextOf({ posts: [] }), SCRIPTS),
    startFiles(contextOf(), ["assets/main.5e6f7a8b.js"]),
    startFiles({ ...contextOf(), template: { shell: "shell", head: "other" } }, SCRIPTS),
  ].map(({ build }) => build);
  expect(builds[0]).toBe(builds[1]);
  expect(new Set(builds).size).toBe(4);
});

const siteOf = (over: Partial<Site>, base = "/blog/") => {
  const context = contextOf({ site: { ...manifest.site, ...over } });
  return startFiles({ ...context, site: { ...context.site, base } }, SCRIPTS).site;
};

test.each([
  ["other texts", () => startFiles(contextOf({ posts: [], pages: [] }), SCRIPTS).site, true],
  ["other code", () => startFiles(contextOf(), ["assets/main.5e6f7a8b.js"]).site, true],
  ["other settings", () => siteOf({ description: "Other", language: "en", postsPerPage: 9 }), true],
  ["another title", () => siteOf({ title: "Other" }), false],
  ["another URL", () => siteOf({ url: "https://kim.example" }), false],
  ["another base path", () => siteOf({}, "/"), false],
])("a build with %s has the same site id: $2", (_, site, isSame) => {
  expect(site()).toMatch(/^[0-9a-f]{8}$/);
  expect(site() === siteOf({})).toBe(isSame);
});

test("a site with a URL keeps its site id when its title changes", () => {
  const url = "https://kim.example";
  expect(siteOf({ url, title: "Other" })).toBe(siteOf({ url }));
});

test.each([
  [
    "with the list of the files to precache",
    undefined,
    /^const MARU_FILES=\{"build":"[0-9a-f]{8}".*\};\nwork\(\)$/,
  ],
  ["without a list when offline use is turned off", false, /^work\(\)$/],
] as const)("`sw.js` is the service worker %s", async (_, offline, expected) => {
  const site = { ...manifest.site, ...(offline === false && { offline }) };
  const files = emitOffline(contextOf({ site }));
  expect(files.map(({ path }) => path)).toEqual(["sw.js"]);
  expect(await files[0]?.contents()).toMatch(expected);
});

test("the development server emits no service worker", () => {
  const context = contextOf();
  delete context.built;
  expect(emitOffline(context)).toEqual([]);
});
