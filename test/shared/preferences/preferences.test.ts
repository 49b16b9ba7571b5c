import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPreferences, SIZES, THEMES } from "../../../src/shared/preferences/preferences.ts";

describe("reading preferences", () => {
  test.each([
    [
      { theme: "sepia", size: 1, face: "serif" },
      { theme: "sepia", size: 1, face: "serif" },
    ],
    [{ size: "-1" }, { size: -1 }],
    [{ theme: "system", size: 0, face: "sans" }, {}],
    [{ theme: "pink", size: 9, face: ["serif"] }, {}],
    [{ theme: "toString", size: "constructor" }, {}],
    [{ size: { toString: "" } }, {}],
    [{}, {}],
  ])("the preferences in %j are %j", (values, settings) => {
    expect(readPreferences(values)).toEqual(settings);
  });

  test("preferences have only known values for any input", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom("theme", "size", "face", "other"), fc.anything()),
        (values) => {
          const { theme, size, face } = readPreferences(values);
          expect([undefined, ...THEMES]).toContain(theme);
          expect([undefined, ...SIZES]).toContain(size);
          expect([undefined, "serif"]).toContain(face);
        },
      ),
    );
  });
});
