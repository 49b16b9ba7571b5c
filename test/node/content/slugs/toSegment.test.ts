import { expect, test } from "vitest";
import { toSegment } from "../../../../src/node/content/slugs/toSegment.ts";

test.each([
  ["a---b_C.d~+", "a---b_C.d~+"],
  ["如何 学习？🎉", "如何 学习？🎉"],
  ["\ufe0f-후기", "\ufe0f-후기"],
  ["a:b|c\u200b\u2028 d%\u3164 ", "abc d"],
  ["e\u0301", "é"],
])("the slug %j of another engine becomes the segment %j", (slug, segment) => {
  expect(toSegment(slug)).toBe(segment);
});

test.each(["", " ", "...", "\ufe0f", "?"])("the slug %j leaves no segment", (slug) => {
  expect(toSegment(slug)).toBeUndefined();
});

test("a long slug is cut to 230 bytes between characters", () => {
  expect(toSegment("가".repeat(100))).toBe("가".repeat(76));
});
