import { describe, expect, test } from "vitest";
import {
  lastAbove,
  readingLine,
  minutesLeft,
  shareRead,
} from "../../../../src/client/post/readingToolbar/readingProgress.ts";

describe("share of a text that was read", () => {
  test.each([
    { name: "the text starts below the screen top", top: 200, bottom: 4200, share: 0 },
    { name: "the text starts at the screen top", top: 0, bottom: 4000, share: 0 },
    { name: "half of the text is above the screen", top: -1600, bottom: 2400, share: 0.5 },
    { name: "the end of the text is visible", top: -3200, bottom: 800, share: 1 },
    { name: "all of the text is above the screen", top: -5000, bottom: -1000, share: 1 },
    { name: "a short text starts below the top", top: 500, bottom: 900, share: 0 },
    { name: "a short text is entirely visible", top: 100, bottom: 500, share: 1 },
  ])("the share read is $share when $name", ({ top, bottom, share }) => {
    expect(shareRead({ top, bottom }, 800)).toBe(share);
  });
});

test.each([
  { minutes: 5, share: 0, left: 5 },
  { minutes: 5, share: 0.1, left: 5 },
  { minutes: 5, share: 0.5, left: 3 },
  { minutes: 5, share: 0.99, left: 1 },
  { minutes: 5, share: 1, left: 0 },
  { minutes: 1, share: 0.4, left: 1 },
])(
  "with $minutes minutes of reading time, $left minutes remain after a share of $share was read",
  ({ minutes, share, left }) => {
    expect(minutesLeft(minutes, share)).toBe(left);
  },
);

describe("reading line", () => {
  test.each([
    { name: "is 28 px below the scroll padding in mid-page", scrolled: 1000, maxScroll: 5000, line: 100 },
    { name: "is at the screen bottom at the end of the page", scrolled: 5000, maxScroll: 5000, line: 800 },
    { name: "moves down over the last half screen of scrolling", scrolled: 4800, maxScroll: 5000, line: 450 },
    {
      name: "is 28 px below the scroll padding if the page cannot scroll",
      scrolled: 0,
      maxScroll: 0,
      line: 100,
    },
    {
      name: "is 28 px below the scroll padding at the start of a short page",
      scrolled: 0,
      maxScroll: 100,
      line: 100,
    },
  ])("the reading line $name", ({ scrolled, maxScroll, line }) => {
    expect(readingLine({ scrolled, maxScroll, screen: 800, padding: 72 })).toBe(line);
  });
});

test("lastAbove finds the last heading above an offset in logarithmically many comparisons", () => {
  const headings = Array.from({ length: 1000 }, (_, number) => number * 10);
  let comparisons = 0;
  const isAbove = (height: number) => (heading: number) => {
    comparisons++;
    return heading <= height;
  };
  expect(lastAbove(headings, isAbove(4321))).toBe(4320);
  expect(comparisons).toBeLessThanOrEqual(10);
  expect(lastAbove(headings, isAbove(-1))).toBeUndefined();
  expect(lastAbove(headings, isAbove(99_999))).toBe(9990);
  expect(lastAbove([], isAbove(1))).toBeUndefined();
});
