import { expect, test } from "vitest";
import { checkBase } from "../../src/build/base.ts";

test.each(["/", "/blog/", "/a/b/", "/%EA%B8%80/"])("a site can stand below %s", (base) => {
  expect(checkBase(base)).toBe(base);
});

test.each(["./", "", "../", "https://example.org/", "//example.org/", "blog/", "/blog"])(
  "a base such as %j is an error that says what is expected",
  (base) => {
    expect(() => checkBase(base)).toThrow(`--base: found \`${base}\`, expected a path such as \`/blog/\`.`);
  },
);
