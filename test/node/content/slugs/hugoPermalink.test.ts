import { describe, expect, test } from "vitest";
import { hugoPermalink } from "../../../../src/node/content/slugs/hugoPermalink.ts";
import { hugoSegment, hugoToken } from "../../../../src/node/content/slugs/hugoSlug.ts";

describe("addresses in the front matter of Hugo", () => {
  test.each([
    ["/About Me", "/about-me/"],
    ["who/am/i/", "/who/am/i/"],
    ["/old/Page.html", "/old/page.html"],
    ["/a/index.html", "/a/"],
    ["/a/{b}/?x#y", "/a/b/"],
    // Tokens are newer than Hugo 0.111: https://gohugo.io/content-management/urls/#tokens
    ["/:year/:slugorcontentbasename/", "/{yyyy}/{slugOrFile}/"],
    ["/:nothing/", undefined],
    ["/", undefined],
  ])("%s becomes the pattern %s", (written, expected) => {
    expect(hugoPermalink(written, false)).toBe(expected);
  });

  test("upper case stays if Hugo keeps it", () => {
    expect(hugoPermalink("/About Me/", true)).toBe("/About-Me/");
  });
});

test("a segment of a path has `-` for spaces at its ends, and a token has not", () => {
  expect([hugoSegment("🎉 C++ is #1 🎉"), hugoToken("🎉 C++ is #1 🎉")]).toEqual(["-c++-is-#1-", "c-is-#1"]);
});
