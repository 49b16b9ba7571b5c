import { afterEach, expect, test, vi } from "vitest";
import { HttpError } from "../../../src/client/data/httpError.ts";
import { isOffline } from "../../../src/client/offline/isOffline.ts";

afterEach(() => void vi.restoreAllMocks());

test.each([
  [new HttpError("/posts/a/body.1.json", 0, "Failed to fetch"), true, true],
  [new HttpError("/posts/a/body.1.json", 500), true, false],
  [
    new TypeError("Failed to fetch dynamically imported module: https://example.org/assets/a.js"),
    true,
    false,
  ],
  [
    new TypeError("Failed to fetch dynamically imported module: https://example.org/assets/a.js"),
    false,
    true,
  ],
])("the error “%s” counts as offline if navigator.onLine is %s: %s", (error, onLine, expected) => {
  vi.spyOn(navigator, "onLine", "get").mockReturnValue(onLine);
  expect(isOffline(error)).toBe(expected);
});
