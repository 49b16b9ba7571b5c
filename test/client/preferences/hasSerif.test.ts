import { afterEach, expect, test } from "vitest";
import { hasSerif } from "../../../src/client/preferences/hasSerif.ts";

const root = document.documentElement;
afterEach(() => root.removeAttribute("style"));

test.each([
  ["site-serif,site-serif-nanum,serif", true],
  // jsdom renders no glyphs, so it measures no difference between the faces.
  ['"Nanum Myeongjo", serif', false],
])("whether the font stack %s has a serif face is %s", (faces, isThere) => {
  root.style.setProperty("--serif", faces);
  expect(hasSerif("ko")).toBe(isThere);
});
