import { expect, test } from "vitest";
import { usablePattern } from "../../../../src/node/content/slugs/usablePattern.ts";

test.each([
  ["/{yyyy}/글-{slugOrFile}/", "/{yyyy}/%EA%B8%80-{slugOrFile}/"],
  ["/%EA%B8%80/a b.html", "/%EA%B8%80/a%20b.html"],
  ["/a/../../b//c\\d\u0000/", "/a/b/cd/"],
  [`/${"x".repeat(300)}/`, `/${"x".repeat(230)}/`],
])("the pattern %j in front matter becomes %j", (written, pattern) => {
  expect(usablePattern(written)).toBe(pattern);
});

test.each(["", "/", "/../", "/.html"])("the pattern %j leaves no address", (written) => {
  expect(usablePattern(written)).toBeUndefined();
});
