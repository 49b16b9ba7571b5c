import { expect, test } from "vitest";
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
