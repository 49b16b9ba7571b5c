import { expect, test } from "vitest";
import { resolveBase } from "../../../src/node/config/resolveBase.ts";

test.each([
  [undefined, "/"],
  ["https://example.org/", "/"],
  ["https://kim.github.io/blog/", "/blog/"],
  ["https://kim.github.io/%EA%B8%80/a/", "/%EA%B8%80/a/"],
])("the base path of a site with the URL %s is %s", (siteUrl, base) => {
  expect(resolveBase({ siteUrl, base: undefined })).toBe(base);
});

test.each([
  ["/log", "/log/"],
  ["/", "/"],
])("`--base %s` overrides the path of the site's URL", (base, resolved) => {
  expect(resolveBase({ siteUrl: "https://kim.github.io/blog/", base })).toBe(resolved);
});

test("an invalid `--base` is an error", () => {
  expect(() => resolveBase({ siteUrl: undefined, base: "./" })).toThrow("--base: found `./`");
});
