import { expect, test } from "vitest";
import { ratiosOf } from "./ratios.ts";
import { median, quantile } from "./statistics.ts";
import type { Figure } from "./table.ts";

const figure = (engine: string, name: string, runs: number[]): Figure => ({ engine, name, unit: "s", runs });

test("ratiosOf divides Maru's median by that of each peer with the same figure", () => {
  const figures = [
    figure("Maru", "cold", [9, 2, 3]),
    figure("Hugo", "cold", [4, 6, 100]),
    figure("Hexo", "cold", [12]),
    figure("Hexo", "edited", [1]),
    figure("Maru with OG images", "cold", [50]),
  ];
  expect(ratiosOf(figures)).toEqual([
    { engine: "Maru / Hugo", name: "cold", unit: "times", runs: [0.5] },
    { engine: "Maru / Hexo", name: "cold", unit: "times", runs: [0.25] },
  ]);
});

test("ratiosOf divides the requested quantiles and skips peers whose quantile is 0", () => {
  const figures = [
    figure("Maru", "moving", [1, 1, 8]),
    figure("Hugo", "moving", [3, 3, 4]),
    figure("Hexo", "moving", [0, 0, 0]),
  ];
  expect(ratiosOf(figures, 0.95).map(({ runs }) => runs)).toEqual([[2]]);
});

test("a quantile is always one of the measured runs, never interpolated", () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(3);
  expect(quantile([5, 1, 4, 2, 3], 0)).toBe(1);
  expect(quantile([5, 1, 4, 2, 3], 1)).toBe(5);
});
