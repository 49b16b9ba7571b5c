import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Results } from "../results.ts";
import { fillTables, REPORT } from "./writeReport.ts";

const results = JSON.parse(readFileSync("test/bench/results.json", "utf8")) as Results;
const report = readFileSync(REPORT, "utf8");

test("each figure of the report is one of the results: `npm run bench -- --report` would change nothing", async () => {
  expect(await fillTables(report, results)).toBe(report);
});

test("a figure that was changed by hand is put right", async () => {
  const changed = report.replace(/\| +[\d.]+ × \|/, "| 0.01 × |");
  expect(changed).not.toBe(report);
  expect(await fillTables(changed, results)).toBe(report);
});

test("a mark that names no table is told of, with those there are", async () => {
  await expect(fillTables("<!-- table: speed -->\n<!-- /table -->\n", results)).rejects.toThrow(
    /there is no table «speed»; there are goals opening, /,
  );
});
