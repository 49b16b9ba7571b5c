import { expect, test } from "vitest";
import type { Interpretation } from "../../../../src/shared/search/interpret/interpretation.ts";
import { needsWords, requirementsOf } from "../../../../src/shared/search/index/requirements.ts";

/**
 * Formats requirements as `a&b|c, d..e`: `,` separates requirements, `|` the groups of one requirement, `&` the ranges
 * of a group, `..` the ends of a range.
 */
function written(interpretation: Interpretation, words?: string[]): string {
  return requirementsOf(interpretation, words)
    .all.map((groups) =>
      groups
        .map((group) =>
          group
            .map(({ from, to }) => (from === to ? from : `${from}..${to.replace("\uFFFF", "")}`))
            .join("&"),
        )
        .join("|"),
    )
    .join(", ");
}

test.each<[Interpretation, string]>([
  [{ text: "물" }, "물"],
  [{ text: "음악" }, "음악"],
  [{ text: "센터를" }, "센터|센 터, 터를|터 를"],
  [{ text: "데이터센터", spaces: [3] }, "데이, 이터, 터 센, 센터"],
  [{ text: "센", next: { from: "타", to: "팋" } }, "센타..센팋"],
  [{ text: "터센", next: { from: "타", to: "팋" } }, "터센|터 센, 센타..센팋|센 타..센 팋"],
  [{ text: "center" }, "center..center"],
  [{ text: "center", isWhole: true }, "center"],
  [{ text: "c" }, "c"],
  [{ text: "c++" }, "c"],
  [{ text: "chatgpt를" }, "chatgpt, 를"],
  [{ text: "iphone17프로" }, "iphone17|iphone&17, 프로|프 로"],
  [{ text: "datacenter", spaces: [4] }, "data&center..center"],
  [{ text: "가ab", next: { from: "가", to: "깋" } }, "가, ab"],
  [{ text: "++" }, ""],
])("%j requires texts with the terms %s", (interpretation, expected) => {
  expect(written(interpretation)).toBe(expected);
});

test("an interpretation that may match within words requires one of the words that contain it", () => {
  const words = ["description", "javascript", "scripts", "typescript"];
  expect(written({ text: "script", isInside: true }, words)).toBe(words.join("|"));
  expect(written({ text: "script를", isInside: true }, words)).toBe("javascript|typescript, 를");
  expect(
    [{ text: "script", isInside: true }, { text: "script" }, { text: "가", isInside: true }].map(needsWords),
  ).toEqual([true, false, false]);
});

test.each<[Interpretation, boolean]>([
  [{ text: "물" }, true],
  [{ text: "음악" }, true],
  [{ text: "센", next: { from: "타", to: "팋" } }, true],
  [{ text: "center" }, true],
  [{ text: "center", isWhole: true }, true],
  [{ text: "센터를" }, false],
  [{ text: "다리", isStem: true }, false],
  [{ text: "책", isStart: true }, false],
  [{ text: "c" }, false],
  [{ text: "c++" }, false],
  [{ text: "데이", spaces: [1] }, false],
  [{ text: "a".repeat(40) }, false],
])(
  "whether the requirements of %j are sufficient without verifying texts: %s",
  (interpretation, areSufficient) => {
    expect(requirementsOf(interpretation).areSufficient).toBe(areSufficient);
  },
);
