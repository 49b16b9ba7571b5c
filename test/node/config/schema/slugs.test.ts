import { expect, test } from "vitest";
import { readSettings } from "../../../../src/node/config/readSettings.ts";

const read = (slugs: string) => readSettings({ path: "site.yaml", text: `slugs: ${slugs}` }, undefined);

test.each([
  ["hugo", "hugo"],
  ["python-markdown", "python-markdown"],
  ["{rule: material}", "material lower -"],
  ["{rule: material, case: lower-ascii, separator: ''}", "material lower-ascii "],
  ["{rule: python-markdown, separator: _}", "python-markdown _"],
])("the setting `slugs: %s` is the rule %j", (written, rule) => {
  const { settings, problems } = read(written);
  expect(problems).toEqual([]);
  expect(settings.slugs).toBe(rule);
});

test.each([
  "yes",
  "{rule: hugo, case: none}",
  "{rule: material, case: upper}",
  "{rule: python-markdown, case: none}",
])("the setting `slugs: %s` is an error that names the rules", (written) => {
  const { problems } = read(written);
  expect(problems.map(({ severity, message }) => [severity, message.includes("python-markdown")])).toEqual([
    ["error", true],
  ]);
});
