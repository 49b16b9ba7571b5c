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

test("the description of a report has a line for each key to look at, and one for each other group", () => {
  expect(describeKeys(reportKeys(config, TABLE))).toEqual([
    "to do: plugins: choose what you need",
    "not yet: theme.name: the look",
    "not yet: theme.palette: the look",
    "not carried over, unknown to Maru: odd",
    "not carried over, without effect in Maru: analytics.google.id, out",
  ]);
});
