import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { inspectFont } from "../../../../src/node/assets/fonts/inspectFont.ts";
import { FONT_FILES } from "../../../support/corpus/fontFiles.ts";

test("inspectFont returns heights and widths in em, and no width for a missing character", async () => {
  const font = inspectFont(await readFile(FONT_FILES.korean));
  expect(font).toMatchObject({ ascent: 1.16, descent: 0.288, lineGap: 0, weights: undefined });
  expect(["가", "힣", " "].map((letter) => font.advanceOf(letter.codePointAt(0) ?? 0))).toEqual([
    0.92, 0.92, 0.224,
  ]);
  expect(font.advanceOf(0x1f600)).toBeUndefined();
  expect(font.axes.size).toBe(0);
});

test("inspectFont reads the metrics of a WOFF file", async () => {
  const font = inspectFont(await readFile(FONT_FILES.latin));
  expect(font.ascent).toBe(1.16);
  expect(font.advanceOf(97)).toBe(0.563);
  expect(font.advanceOf(0xac00)).toBeUndefined();
});

test("inspectFont returns the axes of a variable font, and its weights within 400 to 700", async () => {
  const font = inspectFont(await readFile(FONT_FILES.variable));
  expect([...font.axes]).toEqual([
    ["wght", 400],
    ["wdth", 100],
  ]);
  expect(font.weights).toEqual([400, 700]);
});

test.each(["", "no font", "wOF2 and nothing behind it"])("%j is rejected as a font", (text) => {
  expect(() => inspectFont(Buffer.from(text))).toThrow(/./);
});
