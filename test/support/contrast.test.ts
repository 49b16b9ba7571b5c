import { describe, expect, test } from "vitest";
import { contrast } from "./contrast.ts";

describe("the contrast", () => {
  test("of black and white is 21, in either order; of a colour with itself 1", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
    expect(contrast("#ffffff", "#000000")).toBeCloseTo(21);
    expect(contrast("#96341f", "#96341f")).toBe(1);
  });

  test("tells the last grey that can be read on white from the first that cannot", () => {
    expect(contrast("#767676", "#ffffff")).toBeGreaterThanOrEqual(4.5);
    expect(contrast("#777777", "#ffffff")).toBeLessThan(4.5);
  });

  test("is that of colours alone", () => {
    expect(() => contrast("", "#ffffff")).toThrow(/expected a colour/);
  });
});
