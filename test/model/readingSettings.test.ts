import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readReadingSettings, SIZES, THEMES } from "../../src/model/readingSettings.ts";

describe("reading settings", () => {
  test.each([
    [
      { theme: "sepia", size: 1, face: "serif" },
      { theme: "sepia", size: 1, face: "serif" },
    ],
    [{ size: "-1" }, { size: -1 }],
    [{ theme: "system", size: 0, face: "sans" }, {}],
    [{ theme: "pink", size: 9, face: ["serif"] }, {}],
    [{ theme: "toString", size: "constructor" }, {}],
    [{}, {}],
  ])("of %j are %j", (said, settings) => {
    expect(readReadingSettings(said)).toEqual(settings);
  });

  test("are one of the known whatever is said", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("theme", "size", "face", "other"), fc.anything()), (said) => {
        const { theme, size, face } = readReadingSettings(said);
        expect([undefined, ...THEMES]).toContain(theme);
        expect([undefined, ...SIZES]).toContain(size);
        expect([undefined, "serif"]).toContain(face);
      }),
    );
  });
});
