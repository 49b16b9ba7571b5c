import { expect, test } from "vitest";
import { checkBase } from "../../../src/node/config/checkBase.ts";

test.each(["/", "/blog/", "/a/b/", "/%EA%B8%80/"])("the base path %s is accepted", (base) => {
  expect(checkBase(base)).toBe(base);
});

test.each([
  "/$host/",
  "/%24host/",
  "/*/",
  "/:splat/",
  "/a%0d%0aroot%20/;/",
  "/a%00/",
  "/a%2Fb/",
  "/a%5Cb/",
  "/a\\b/",
])("the base path %j is rejected, because configuration files of hosts cannot contain it", (base) => {
  expect(() => checkBase(base)).toThrow(
    `--base: found \`${base}\`, expected a path such as \`/blog/\` without`,
  );
});

test.each(["./", "", "../", "https://example.org/", "//example.org/", "blog/", "/blog"])(
  "the base path %j is rejected with a message that states what is expected",
  (base) => {
    expect(() => checkBase(base)).toThrow(`--base: found \`${base}\`, expected a path such as \`/blog/\`.`);
  },
);
