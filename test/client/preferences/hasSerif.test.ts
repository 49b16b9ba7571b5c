import { afterEach, expect, test } from "vitest";
import { hasSerif } from "../../../src/client/preferences/hasSerif.ts";

const root = document.documentElement;
afterEach(() => root.removeAttribute("style"));

test.each([
  ["site-serif,site-serif-nanum,serif", true],
  // jsdom renders no glyphs, so the measured faces never differ.
  ['"Nanum Myeongjo", serif', false],
])("the font stack %s has a serif face: %s", (faces, isThere) => {
  root.style.setProperty("--serif", faces);
  expect(hasSerif("ko")).toBe(isThere);
});
