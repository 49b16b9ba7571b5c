import { describe, expect, test } from "vitest";
import { contrast } from "./contrast.ts";

describe("contrast", () => {
  test("contrast is 21 for black and white in either order, and 1 for a colour with itself", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
    expect(contrast("#ffffff", "#000000")).toBeCloseTo(21);
    expect(contrast("#96341f", "#96341f")).toBe(1);
  });

  test("contrast is at least 4.5 for #767676 on white and less for #777777", () => {
    expect(contrast("#767676", "#ffffff")).toBeGreaterThanOrEqual(4.5);
    expect(contrast("#777777", "#ffffff")).toBeLessThan(4.5);
  });

  test("contrast throws on a value that is not a colour", () => {
    expect(() => contrast("", "#ffffff")).toThrow(/expected a colour/);
  });
});
