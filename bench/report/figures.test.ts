import { expect, test } from "vitest";
import { gatherFigures } from "./figures.ts";

test("gatherFigures groups runs by engine and figure, in order of first appearance", () => {
  const { note, all } = gatherFigures();
  note({ engine: "Maru", name: "cold", unit: "s" }, 1);
  note({ name: "cold", unit: "s" }, 2);
  note({ engine: "Maru", name: "cold", unit: "s" }, 3);
  expect(all()).toEqual([
    { engine: "Maru", name: "cold", unit: "s", runs: [1, 3] },
    { name: "cold", unit: "s", runs: [2] },
  ]);
});
