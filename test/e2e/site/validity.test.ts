import { readFile } from "node:fs/promises";
import { HtmlValidate, type RuleConfig, StaticConfigLoader } from "html-validate";
import { expect, test } from "vitest";
import { htmlFiles } from "../../support/checks/htmlFiles.ts";
import { sites } from "../../support/sites/sites.ts";

const { sample, permalinks } = await sites("sample", "permalinks");
const pages = await htmlFiles(sample.folder, permalinks.folder);

/** Settings of rules that are stricter than HTML itself: https://html.spec.whatwg.org/multipage/syntax.html */
const STYLE: RuleConfig = {
  // React and rehype write `<meta/>`, `dateTime` and `disabled=""`; Maru writes `<!doctype html>`.
  "void-style": "off",
  "attr-case": "off",
  "attribute-boolean-style": "off",
  "doctype-style": "off",
  // React's ids begin with `_`. HTML allows any text without spaces as an id.
  "valid-id": ["error", { relaxed: true }],
  // A list, such as a list of tags, may have a name.
  "aria-label-misuse": ["error", { allowAnyNamable: true }],
  // A scrolling table is in a focusable `<div role="region">`, because a `<section>` would imply a section of the author's text.
  "prefer-native-element": ["error", { exclude: ["region"] }],
  // The search box of a list filters the list while the reader types, so its form has no submit button.
  "wcag/h32": "off",
  // This rule ignores `aria-labelledby`, with which the link to a heading gets the heading as its name. axe supports the attribute and
  // checks every page.
  "wcag/h30": "off",
};

test("html-validate finds no error in any page", async () => {
  const loader = new StaticConfigLoader([], { extends: ["html-validate:recommended"], rules: STYLE });
  const validator = new HtmlValidate(loader);
  const found: string[] = [];
  for (const page of pages) {
    const { results } = await validator.validateString(await readFile(page, "utf8"), page);
    for (const { ruleId, message, line, column } of results.flatMap(({ messages }) => messages)) {
      found.push(`${page}:${line}:${column}: ${ruleId}: ${message}`);
    }
  }
  expect(pages.length).toBeGreaterThan(40);
  expect(found).toEqual([]);
});
