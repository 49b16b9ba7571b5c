import { expect, test } from "vitest";
import { escapeUrl } from "../../../../../src/node/markdown/dialects/tags/writeTags.ts";

test.each([
  ["a b.png", "a%20b.png"],
  ["a\tb.png", "a%09b.png"],
  ["a\u00A0b.png", "a%C2%A0b.png"],
  ["가\u3000나.png", "가%E3%80%80나.png"],
  ["a(1).png", "a%281%29.png"],
  ["a\\<b>.png", "a%5C%3Cb%3E.png"],
])("the escaped URL of %j decodes to the same URL", (url, escaped) => {
  expect(escapeUrl(url)).toBe(escaped);
  expect(decodeURIComponent(escaped)).toBe(url);
});
