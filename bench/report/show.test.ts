import { expect, test } from "vitest";
import { markdownTable } from "./markdownTable.ts";
import { show } from "./show.ts";

test.each([
  [1234.5, "ms", "1,235 ms"],
  [0.849, "times", "0.85 ×"],
  [12.345, "s", "12.35 s"],
  [1_234_567, "bytes", "1,234,567 bytes"],
  [0.0004, "share", "0.000"],
  [100, "points", "100"],
] as const)("%d in %s is shown as %s", (value, unit, shown) => {
  expect(show(value, unit)).toBe(shown);
});

test("a Markdown table right-aligns all columns but the first and escapes bars in cells", () => {
  expect(markdownTable(["", "Maru"], [["a|b", "1 ms"]])).toBe("|  | Maru |\n| - | -: |\n| a\\|b | 1 ms |");
});
