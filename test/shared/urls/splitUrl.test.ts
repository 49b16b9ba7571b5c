import { expect, test } from "vitest";
import { encodePath, encodeUnescaped, splitUrl } from "../../../src/shared/urls/splitUrl.ts";
import { decodeUrl } from "../../../src/shared/urls/decodeUrl.ts";

test.each([
  ["a%23b?c%3Fd#e%23f", { path: "a%23b", query: "?c%3Fd", hash: "#e%23f" }],
  ["a#b?c#d", { path: "a", query: "", hash: "#b?c#d" }],
  ["a?b?c", { path: "a", query: "?b?c", hash: "" }],
  ["#", { path: "", query: "", hash: "#" }],
  ["", { path: "", query: "", hash: "" }],
])("%s is split before anything is decoded", (url, pieces) => {
  expect(splitUrl(url)).toEqual(pieces);
  expect(Object.values(splitUrl(url)).join("")).toBe(url);
});

test.each([
  ["%EA%B0%80%20%2523", "가 %23"],
  ["100%-%EA%B0%80", "100%-가"],
  ["50%%20x", "50% x"],
  ["%E0%80%EA%B0%80 %zz", "%E0%80%EA%B0%80 %zz"],
  ["a+b", "a+b"],
])("%s is decoded once, to %s", (url, decoded) => {
  expect(decodeUrl(url)).toBe(decoded);
});

test("a path is encoded so that decoding it gives the same path", () => {
  for (const path of ["a#b?c%d%25/가 +", "100%"]) expect(decodeURIComponent(encodePath(path))).toBe(path);
  expect(encodePath("a/b#c?d")).toBe("a/b%23c%3Fd");
});

test("escapes that a URL already contains are not encoded again", () => {
  expect(encodeUnescaped("가 %23 100%.png#x")).toBe("%EA%B0%80%20%23%20100%25.png#x");
});
