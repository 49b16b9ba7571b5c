import { expect, test } from "vitest";
import { obsidianAliases, obsidianPermalink } from "../../../../../src/node/content/slugs/obsidianUrls.ts";
import { readFrontMatter } from "../../../../../src/node/content/frontMatter/frontMatter.ts";

const read = (lines: string, dialects: readonly "obsidian"[] = ["obsidian"]) =>
  readFrontMatter("a.md", `---\n${lines}\n---\n본문`, { dialects }).frontMatter;

test("`publish: false` hides a note of Obsidian Publish only", () => {
  expect(read("publish: false").hidden).toBe(true);
  expect(read("publish: true").hidden).toBeUndefined();
  expect(read("publish: false", []).hidden).toBeUndefined();
  expect(read("publish: false\npublished: true").hidden).toBe(false);
});

test("the permalink of a note is a path from the root of the site", () => {
  expect(read("permalink: about")).toMatchObject({ slug: "about", aliases: ["/about"] });
  expect(read("permalink: publish/permalinks")).toMatchObject({
    slug: "permalinks",
    aliases: ["/publish/permalinks"],
  });
});

test("addresses of Obsidian Publish are kept, and former ones forward", () => {
  expect(obsidianPermalink("guides/First steps/")).toBe("/guides/First+steps/");
  expect(obsidianPermalink("/")).toBeUndefined();
  expect(obsidianAliases(["/Old folder/A"], { path: "내 노트/B C.md", permalink: "/b/" })).toEqual([
    "/Old+folder/A",
    "/내+노트/B+C",
  ]);
  expect(obsidianAliases([], { path: "a.md", permalink: undefined })).toEqual([]);
});
