import { afterEach, expect, test } from "vitest";
import { hasSerif } from "../../../src/app/reading/hasSerif.ts";

const root = document.documentElement;
afterEach(() => root.removeAttribute("style"));

test.each([
  ["site-serif,site-serif-nanum,serif", true],
  // A browser without pixels tells of no difference.
  ['"Nanum Myeongjo", serif', false],
])("with the faces %s there is one with serifs: %s", (faces, isThere) => {
  root.style.setProperty("--serif", faces);
  expect(hasSerif("ko")).toBe(isThere);
});
