import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { inspectFont } from "../../../../src/node/assets/fonts/inspectFont.ts";
import { LOCAL_FONTS } from "../../../../src/node/assets/fonts/localFonts.ts";
import { FONT_FILES } from "../../../support/corpus/fontFiles.ts";

test("the widths of Noto Sans KR in LOCAL_FONTS equal the widths in the font file", () => {
  const recorded = LOCAL_FONTS.hangul.sans.find(({ name }) => name === "noto")?.advanceOf;
  const { advanceOf } = inspectFont(readFileSync(FONT_FILES.korean));
  const letters = [..."가뷁힣 "];
  expect(letters.map((letter) => recorded?.(letter))).toEqual(
    letters.map((letter) => advanceOf(letter.codePointAt(0) ?? 0)),
  );
  expect(recorded?.("a")).toBeUndefined();
});

test("the recorded widths of Latin fonts cover only `a` to `z` and the space", () => {
  for (const { advanceOf } of [...LOCAL_FONTS.latin.sans, ...LOCAL_FONTS.latin.serif]) {
    const widths = [..."abcdefghijklmnopqrstuvwxyz "].map((letter) => advanceOf?.(letter) ?? Number.NaN);
    expect(widths.every((width) => width > 0.2 && width < 0.9)).toBe(true);
    expect(advanceOf?.("A")).toBeUndefined();
    expect(advanceOf?.("가")).toBeUndefined();
  }
});
