import { expect, test } from "vitest";
import { readSettings } from "../../../src/node/config/readSettings.ts";

const read = (text: string) => readSettings({ path: "site.yaml", text }, undefined);

test.each([
  ["dialect: hugoo", "dialect: found `hugoo`, expected `none`, or one or several of mkdocs,"],
  ["dialect: MkDocs", "dialect: found `MkDocs`, expected"],
  [
    "dialect: [hugo, hugoo]",
    "dialect: `hugoo` of the list is not a dialect, expected `none`, or one or several",
  ],
  ["dialect:\n  - Obsidian\n  - hugo", "dialect: `Obsidian` of the list is not a dialect"],
  ["dialect: [hugo, none]", "dialect: `none` of the list is not a dialect"],
  ["dialect: [hugo, {a: b}]", "dialect: an item of the list is not a dialect"],
])("the setting %j is rejected with a problem that says what is not a dialect", (text, message) => {
  const { problems, settings } = read(text);
  expect(problems).toEqual([
    expect.objectContaining({ severity: "error", message: expect.stringContaining(message) as string }),
  ]);
  expect(settings.dialect).toBeUndefined();
});

test.each([
  ["dialect: hugo", ["hugo"]],
  ["dialect: [hugo, obsidian]", ["hugo", "obsidian"]],
  ["dialect: none", []],
  ["dialect: [none]", []],
])("the setting %j enables the dialects %j", (text, expected) => {
  expect(read(text)).toMatchObject({ problems: [], settings: { dialect: expected } });
});
