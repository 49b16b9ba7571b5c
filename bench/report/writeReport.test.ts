import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Results } from "./results.ts";
import { fillTables, REPORT } from "./writeReport.ts";

const results = JSON.parse(readFileSync("bench/report/results.json", "utf8")) as Results;
const report = readFileSync(REPORT, "utf8");

test("every figure of the committed report equals results.json, so `npm run bench -- --report` changes nothing", async () => {
  expect(await fillTables(report, results)).toBe(report);
});

test("fillTables replaces a figure that was changed by hand", async () => {
  const changed = report.replace(/\| +[\d.]+ × \|/, "| 0.01 × |");
  expect(changed).not.toBe(report);
  expect(await fillTables(changed, results)).toBe(report);
});

test("fillTables refuses a marker of an unknown table and lists the known tables", async () => {
  await expect(fillTables("<!-- table: speed -->\n<!-- /table -->\n", results)).rejects.toThrow(
    /there is no table «speed»; there are goals opening, /,
  );
});
