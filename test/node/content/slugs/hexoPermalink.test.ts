import { expect, test } from "vitest";
import { hexoPermalink } from "../../../../src/node/content/slugs/hexoPermalink.ts";

test.each([
  ["a/b", "/a/b/"],
  ["/a.html", "/a.html"],
  ["/a/index.html", "/a/"],
  ["옛 글/{slug}?x", "/%EC%98%9B%20%EA%B8%80/slug/"],
  ["/", undefined],
])("the permalink %s in front matter is at %s by Hexo's rule", (written, expected) => {
  expect(hexoPermalink(written)).toBe(expected);
});
