import { afterEach, expect, test, vi } from "vitest";
import { isOffline } from "../../../src/client/offline/isOffline.ts";

afterEach(() => void vi.restoreAllMocks());

test.each([
  ["Failed to fetch", true, true],
  ["NetworkError when attempting to fetch resource.", true, true],
  ["Load failed", true, true],
  ["Failed to fetch dynamically imported module: https://example.org/assets/a.js", true, false],
  ["/posts/a/body.1.json: the server answered 500", true, false],
  ["Failed to fetch dynamically imported module: https://example.org/assets/a.js", false, true],
])("the error “%s”, when navigator.onLine is %s, counts as offline: %s", (reason, onLine, expected) => {
  vi.spyOn(navigator, "onLine", "get").mockReturnValue(onLine);
  expect(isOffline(reason)).toBe(expected);
});
