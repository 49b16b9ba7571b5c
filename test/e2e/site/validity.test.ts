import { readFile } from "node:fs/promises";
import { HtmlValidate, type RuleConfig, StaticConfigLoader } from "html-validate";
import { expect, test } from "vitest";
import { htmlFiles } from "../../support/checks/htmlFiles.ts";
import { sites } from "../../support/sites/sites.ts";

const { sample, permalinks } = await sites("sample", "permalinks");
const pages = await htmlFiles(sample.folder, permalinks.folder);

/** Rules of style, which HTML leaves free: https://html.spec.whatwg.org/multipage/syntax.html */
const STYLE: RuleConfig = {
  // React and rehype write `<meta/>`, `dateTime`, `disabled=""`; our own pages `<!doctype html>`.
  "void-style": "off",
  "attr-case": "off",
  "attribute-boolean-style": "off",
  "doctype-style": "off",
  // React's own ids begin with `_`; any text without spaces may be an id.
  "valid-id": ["error", { relaxed: true }],
  // A list may have a name, such as that of its tags.
  "aria-label-misuse": ["error", { allowAnyNamable: true }],
  // A table that scrolls has a container that can be focused; a `<section>` would be a section of the author's text.
  "prefer-native-element": ["error", { exclude: ["region"] }],
  // The search of a list filters it while the reader types; the form has nothing to submit.
  "wcag/h32": "off",
  // It ignores `aria-labelledby`, by which a heading names the link to itself; axe supports it and checks every page.
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
