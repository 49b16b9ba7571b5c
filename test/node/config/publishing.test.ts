import { expect, test } from "vitest";
import { manifestSite } from "../../../src/node/config/manifestSite.ts";
import { publishingOf } from "../../../src/node/config/publishing.ts";
import { readSettings } from "../../../src/node/config/readSettings.ts";

const read = (text: string) => {
  const { settings, problems } = readSettings({ path: "site.yaml", text }, undefined);
  return { publishing: publishingOf(settings), site: manifestSite(settings), problems };
};

test("OG images, compressed files, feeds of 20 posts and Maru's icon are the defaults, and site.yaml can change them", () => {
  expect(read("").publishing).toEqual({
    ogImages: true,
    precompress: true,
    feedPosts: 20,
    feedAliases: [],
    favicon: undefined,
    fonts: [],
  });
  const { publishing, problems } = read(
    "ogImages: false\nprecompress: false\nfeeds: {posts: 50, aliases: [/index.xml, feeds/all.atom.xml]}\nfavicon: images/icon.svg\n",
  );
  expect(problems).toEqual([]);
  expect(publishing).toEqual({
    ogImages: false,
    precompress: false,
    feedPosts: 50,
    feedAliases: ["index.xml", "feeds/all.atom.xml"],
    favicon: "images/icon.svg",
    fonts: [],
  });
});

test("redirects of site.yaml are read in order, with escaped targets and their lines", () => {
  const text = "redirects:\n  /글/: /새 글/?a=가#나\n  old.html: HTTPS://Example.org\n";
  const { publishing, problems } = read(text);
  expect(problems).toEqual([]);
  expect(publishing.redirects).toEqual([
    { from: "/글/", to: "/%EC%83%88%20%EA%B8%80/?a=%EA%B0%80#%EB%82%98", line: 2 },
    { from: "old.html", to: "https://example.org/", line: 3 },
  ]);
});

test.each([
  ["", undefined],
  ["offline: true", undefined],
  ["offline: false", false],
])("with the text `%s` in site.yaml, the app's setting `offline` is %s", (text, offline) => {
  expect(read(text).site.offline).toBe(offline);
  expect(read(text).problems).toEqual([]);
});

test.each(["repoId", "repo-id", "data-repo-id", "repo_id"])("the giscus setting `%s` is read", (key) => {
  const categoryKey = key.replace("repo", "category");
  const { site } = read(
    `comments:\n  giscus:\n    repo: kim/blog\n    ${key}: R_1\n    category: Comments\n    ${categoryKey}: DIC_1\n`,
  );
  expect(site.giscus).toEqual({ repo: "kim/blog", repoId: "R_1", category: "Comments", categoryId: "DIC_1" });
});

test.each([
  ["ogImages: maybe", "ogImages: found `maybe`, expected `true` or `false`"],
  ["precompress: 11", "precompress: found `11`, expected `true` or `false`"],
  ["offline: never", "offline: found `never`, expected `true` or `false`"],
  ["feeds: 20", "feeds: found `20`, expected `{posts: 20}`"],
  ["feeds: {posts: all}", "feeds: found `posts: all`, expected a number from 1 to 9999"],
  ["feeds: {posts: 0}", "feeds: found `posts: 0`, expected a number from 1 to 9999"],
  ["feeds: {posts: {x: y}}", "feeds: found `posts: {…}`, expected a number"],
  ["feeds: {posts: [1, 2]}", "feeds: found `posts: [1, 2]`, expected a number"],
  [
    "feeds: {aliases: [a.xml, ../x.xml]}",
    "feeds: found `aliases: [a.xml, ../x.xml]`, expected former paths of the feed",
  ],
  ["feeds: {alises: [index.xml]}", "feeds: `alises` is not read; did you mean `aliases`?"],
  ["feeds: {posts: 5, full: true}", "feeds: `full` is not read; Maru reads posts, aliases"],
  [
    "redirects: /old/",
    "redirects: found `/old/`, expected former paths with their new ones, such as `{/old/:",
  ],
  ["redirects: {/: /a/}", "redirects: found `/`, expected a path of this site such as `/old/`"],
  ["redirects: {'/?p=12': /a/}", "redirects: found `/?p=12`, expected a path of this site such as `/old/`"],
  ["redirects: {/a/: b/}", "redirects: found `/a/: b/`, expected a path of this site such as `/posts/new/`"],
  ["redirects: {/a/: //b.example/}", "redirects: found `/a/: //b.example/`, expected a path of this site"],
  [
    "redirects: {/a/: '/\\b.example/'}",
    "redirects: found `/a/: /\\b.example/`, expected a path of this site",
  ],
  ["redirects: {/a/: 'javascript:x'}", "redirects: found `/a/: javascript:x`, expected a path of this site"],
  ["redirects: {/a/: /../x/}", "redirects: found `/a/: /../x/`, expected a path of this site"],
  ["redirects: {/a/: [/b/]}", "redirects: found `/a/: [/b/]`, expected a path of this site"],
  ["redirects: {/a/: }", "redirects: found `/a/: `, expected a path of this site"],
  ["favicon: icon.png", "favicon: found `icon.png`, expected an SVG file"],
  ["updated: always", "updated: found `always`, expected `git`"],
  ["comments: {giscus: {repo: kim}}", "comments: found a mapping, expected `{giscus: {repo: owner/name"],
  ["comments: true", "comments: found `true`, expected"],
])("the setting %s is an error that contains the expected value", (text, message) => {
  const { problems } = read(text);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ severity: "error", file: "site.yaml", line: 1 });
  expect(problems[0]?.message).toContain(message);
});
