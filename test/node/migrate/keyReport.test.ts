import { expect, test } from "vitest";
import { describeKeys } from "../../../src/node/migrate/describeKeys.ts";
import { type KeyTable, reportKeys } from "../../../src/node/migrate/keyReport.ts";
import { readConfig } from "../../../src/node/migrate/readConfig.ts";

const { config } = readConfig(
  "engine.yml",
  "title: a\ntheme:\n  name: x\n  language: ko\n  palette: {primary: red}\nplugins:\n  - search\nanalytics: {google: {id: 1}}\nout: b\nodd: 1",
);

const TABLE: KeyTable = {
  title: "carried",
  out: "harmless",
  "theme.*": { notYet: "the look" },
  "theme.language": "carried",
  plugins: { todo: "choose what you need" },
  "analytics.google.id": "harmless",
};

test("each key of a configuration is in one list of the report, and the longest matching key decides", () => {
  expect(reportKeys(config, TABLE)).toEqual({
    carried: ["title", "theme.language"],
    harmless: ["analytics.google.id", "out"],
    todo: [{ key: "plugins", text: "choose what you need" }],
    notYet: [
      { key: "theme.name", text: "the look" },
      { key: "theme.palette", text: "the look" },
    ],
    unknown: ["odd"],
  });
});

test("the description of a report groups the keys, joins keys with the same text, and counts lists", () => {
  expect(describeKeys(reportKeys(config, TABLE))).toEqual([
    "To do:",
    "- plugins: choose what you need",
    "Maru does not have yet:",
    "- theme.name, theme.palette: the look",
    "Carried over (2): title, theme.language",
    "Unknown to Maru, not carried over (1): odd",
    "Without effect in Maru (2): analytics.google.id, out",
  ]);
});

test("a long list of keys is wrapped at the width of a terminal, and an empty report has no lines", () => {
  const keys = Array.from({ length: 30 }, (_, index) => `setting${index}`);
  const lines = describeKeys({ carried: [], harmless: keys, todo: [], notYet: [], unknown: [] });
  expect(lines.length).toBeGreaterThan(2);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
  expect(lines.join(" ").replace(/ +/g, " ")).toBe(`Without effect in Maru (30): ${keys.join(", ")}`);
  expect(describeKeys({ carried: [], harmless: [], todo: [], notYet: [], unknown: [] })).toEqual([]);
});
