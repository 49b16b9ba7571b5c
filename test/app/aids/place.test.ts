import { describe, expect, test } from "vitest";
import { lastAbove, lineOfReading, minutesLeft, shareRead } from "../../../src/app/aids/place.ts";

describe("the share of a text that has gone by", () => {
  test.each([
    { name: "its top is below that of the screen", top: 200, bottom: 4200, share: 0 },
    { name: "its top is at that of the screen", top: 0, bottom: 4000, share: 0 },
    { name: "half of it has gone by", top: -1600, bottom: 2400, share: 0.5 },
    { name: "its end is seen", top: -3200, bottom: 800, share: 1 },
    { name: "it has gone by", top: -5000, bottom: -1000, share: 1 },
    { name: "it is shorter than the screen and begins below", top: 500, bottom: 900, share: 0 },
    { name: "it is shorter than the screen and seen whole", top: 100, bottom: 500, share: 1 },
  ])("is $share where $name", ({ top, bottom, share }) => {
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
])("of $minutes minutes $left are left when $share has gone by", ({ minutes, share, left }) => {
  expect(minutesLeft(minutes, share)).toBe(left);
});

describe("the line of reading", () => {
  test.each([
    { name: "stands where a jump leads to, on the way", scrolled: 1000, way: 5000, line: 100 },
    { name: "is at the foot of the screen at the end", scrolled: 5000, way: 5000, line: 800 },
    { name: "sinks over the last half screen", scrolled: 4800, way: 5000, line: 450 },
    { name: "is where it was on a page that cannot be scrolled", scrolled: 0, way: 0, line: 100 },
    { name: "begins there on a page that is hardly longer than a screen", scrolled: 0, way: 100, line: 100 },
  ])("$name", ({ scrolled, way, line }) => {
    expect(lineOfReading({ scrolled, way, screen: 800 })).toBe(line);
  });
});

test("the last heading above a line is found with few questions", () => {
  const headings = Array.from({ length: 1000 }, (_, number) => number * 10);
  let asked = 0;
  const isAbove = (height: number) => (heading: number) => {
    asked++;
    return heading <= height;
  };
  expect(lastAbove(headings, isAbove(4321))).toBe(4320);
  expect(asked).toBeLessThanOrEqual(10);
  expect(lastAbove(headings, isAbove(-1))).toBeUndefined();
  expect(lastAbove(headings, isAbove(99_999))).toBe(9990);
  expect(lastAbove([], isAbove(1))).toBeUndefined();
});
