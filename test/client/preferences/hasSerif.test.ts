import { afterEach, expect, test } from "vitest";
import { hasSerif } from "../../../src/client/preferences/hasSerif.ts";

const root = document.documentElement;
afterEach(() => root.removeAttribute("style"));

test.each([
  ["site-serif,site-serif-nanum,serif", true],
  // jsdom does not draw on canvases, so letters never look different.
  ['"Nanum Myeongjo", serif', false],
])("whether a serif font is available for the font stack %s: %s", (faces, isThere) => {
  root.style.setProperty("--serif", faces);
  expect(hasSerif("ko")).toBe(isThere);
});
