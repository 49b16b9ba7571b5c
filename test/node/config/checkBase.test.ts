import { expect, test } from "vitest";
import { checkBase, normalizeBase } from "../../../src/node/config/checkBase.ts";

test.each(["/", "/blog/", "/a/b/", "/%EA%B8%80/", "/a%20b/"])("the base path %s is accepted", (base) => {
  expect(checkBase(base)).toBe(base);
});

test.each([
  ["/blog", "/blog/"],
  ["blog", "/blog/"],
  ["blog/", "/blog/"],
  ["/글", "/%EA%B8%80/"],
  ["/글/".normalize("NFD"), "/%EA%B8%80/"],
  ["/%ea%b8%80/", "/%EA%B8%80/"],
  ["/%40kim/", "/@kim/"],
  ["/a b/", "/a%20b/"],
  ["/a/./b/../c", "/a/c/"],
])("the base path %j is changed to its canonical form %s", (base, normalized) => {
  expect(checkBase(base)).toBe(normalized);
  expect(normalizeBase(normalized)).toBe(normalized);
});

test.each([
  "/$host/",
  "/%24host/",
  "/*/",
  "/:splat/",
  "C:/Git/blog/",
  "/a%0d%0aroot%20/;/",
  "/a%00/",
  "/a%2Fb/",
  "/a%5Cb/",
  "/a\\b/",
  "/a//b/",
  "/a?b",
  "/a%3Fb/",
  "/a#b",
  "/100%/",
  "/100%25/",
])("the base path %j is rejected, because a host or a browser cannot serve it", (base) => {
  expect(() => checkBase(base)).toThrow(
    `--base: found \`${base}\`, expected a path such as \`/blog/\` without`,
  );
});

test.each(["./", "", ".", "./blog/", "../", "https://example.org/", "//example.org/"])(
  "the base path %j is rejected with a message that states what is expected",
  (base) => {
    expect(() => checkBase(base)).toThrow(`--base: found \`${base}\`, expected a path such as \`/blog/\`.`);
  },
);
