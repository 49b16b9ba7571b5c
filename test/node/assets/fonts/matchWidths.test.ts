import { expect, test } from "vitest";
import { countLetters, sizeAdjust } from "../../../../src/node/assets/fonts/matchWidths.ts";

const local = (advanceOf?: (letter: string) => number | undefined) => ({
  name: "a",
  regular: ["A"],
  bold: [],
  ...(advanceOf && { advanceOf }),
});

test("countLetters counts the syllables and spaces of a Korean text", () => {
  const use = countLetters(["가나 가\n  다", "2025 ai"]);
  expect(use.script).toBe("hangul");
  // Four syllables, two Latin letters and three collapsed spaces. Two thirds of the spaces count as Korean.
  expect([...use.counts].map(([letter, count]) => [letter, Math.round(count * 100) / 100])).toEqual([
    ["가", 2],
    ["나", 1],
    ["다", 1],
    [" ", 2],
  ]);
});

test("countLetters counts the Latin letters of a mostly Latin text", () => {
  const { script, counts } = countLetters(["Rain on a roof 비"]);
  expect(script).toBe("latin");
  expect(counts.get("o")).toBe(3);
  expect(counts.has("비")).toBe(false);
});

test("a narrower local font is enlarged to fill the same line width", () => {
  const use = countLetters(["가나다 "]);
  const own = (letter: string) => (letter === " " ? 0.2 : 1);
  expect(
    sizeAdjust(
      use,
      own,
      local((letter) => (letter === " " ? 0.2 : 0.8)),
    ),
  ).toBe(1.231);
  expect(sizeAdjust(use, own, local(own))).toBe(1);
});

test("a local font keeps its size if its widths are unknown or it shares no letters with the site's font", () => {
  const use = countLetters(["가나다 "]);
  expect(sizeAdjust(use, () => 1, local())).toBe(1);
  expect(
    sizeAdjust(
      use,
      () => undefined,
      local(() => 0.5),
    ),
  ).toBe(1);
  expect(
    sizeAdjust(
      countLetters([]),
      () => 1,
      local(() => 0.5),
    ),
  ).toBe(1);
});
