import { expect, test } from "vitest";
import { checkBase } from "../../../src/node/config/checkBase.ts";

test.each(["/", "/blog/", "/a/b/", "/%EA%B8%80/"])("accepts the base path %s", (base) => {
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
])("rejects the base path %j, which configuration files of hosts cannot contain", (base) => {
  expect(() => checkBase(base)).toThrow(
    `--base: found \`${base}\`, expected a path such as \`/blog/\` without`,
  );
});

test.each(["./", "", "../", "https://example.org/", "//example.org/", "blog/", "/blog"])(
  "refuses the base path %j and reports what is expected",
  (base) => {
    expect(() => checkBase(base)).toThrow(`--base: found \`${base}\`, expected a path such as \`/blog/\`.`);
  },
);
