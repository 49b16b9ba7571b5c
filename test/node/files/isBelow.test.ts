import { posix, win32 } from "node:path";
import { expect, test } from "vitest";
import { isBelow } from "../../../src/node/files/isBelow.ts";

test.each([
  ["/a", "/a/b/c", true],
  ["/a", "/a/..b", true],
  ["/", "/a", true],
  ["/a", "/a", false],
  ["/a", "/ab", false],
  ["/a/b", "/a", false],
  ["/a/b", "/a/c", false],
  ["/a", "/a/../b", false],
])("on POSIX, whether %s contains %s is %s", (folder, path, expected) => {
  expect(isBelow(folder, path, posix)).toBe(expected);
});

test.each([
  [String.raw`C:\a`, String.raw`C:\a\b`, true],
  ["C:\\", String.raw`C:\a`, true],
  [String.raw`C:\a`, String.raw`c:\A\b`, true],
  [String.raw`C:\a`, String.raw`C:\b`, false],
  [String.raw`C:\a`, String.raw`D:\b`, false],
  [String.raw`C:\a`, String.raw`D:\a\b`, false],
  [String.raw`C:\a`, String.raw`\\server\share\b`, false],
])("on Windows, whether %s contains %s is %s", (folder, path, expected) => {
  expect(isBelow(folder, path, win32)).toBe(expected);
});
