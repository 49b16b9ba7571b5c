import { expect, test } from "vitest";
import { mkdocsRule } from "../../../../src/node/site/headingRules/mkdocsRule.ts";

const APPLY = "!!python/object/apply:pymdownx.slugs.slugify";

test.each([
  ["site_name: A", undefined],
  ["markdown_extensions:\n  - toc", undefined],
  ["markdown_extensions:\n  - toc:\n      permalink: true", undefined],
  ["markdown_extensions:\n  - toc:\n      slugify: !!python/name:pymdownx.slugs.uslugify", "pymdownx-lower"],
  [
    "markdown_extensions:\n  - toc:\n      slugify: !!python/name:pymdownx.slugs.gfm_encoded",
    "pymdownx-lower-ascii",
  ],
  ["markdown_extensions:\n  - toc: {slugify: !!python/name:pymdownx.slugs.uslugify_cased}", "pymdownx"],
  [
    "markdown_extensions:\n  toc:\n    slugify: !!python/name:markdown.extensions.toc.slugify_unicode",
    "python-unicode",
  ],
  [
    `markdown_extensions:\n  - toc:\n      slugify: ${APPLY}\n        kwds:\n          case: lower`,
    "pymdownx-lower",
  ],
  [
    `markdown_extensions:\n  - toc:\n      slugify: ${APPLY} {kwds: {case: lower-ascii}}`,
    "pymdownx-lower-ascii",
  ],
  [
    `markdown_extensions:\n  - markdown.extensions.toc:\n      slugify: ${APPLY} {kwds: {case: fold}}`,
    "pymdownx-fold",
  ],
  [`markdown_extensions:\n  - toc:\n      slugify: ${APPLY} {kwds: {percent_encode: true}}`, "pymdownx"],
  [`plugins:\n  - blog:\n      post_slugify: ${APPLY} {kwds: {case: lower}}`, undefined],
  [
    "site_name: !ENV [NAME, A]\nmarkdown_extensions:\n  - toc:\n      slugify: !!python/name:own.slugs.f",
    undefined,
  ],
  ["a: [", undefined],
])("mkdocs.yml with %j has the rule %s", (text, rule) => {
  expect(mkdocsRule(text)).toBe(rule);
});

test("a configuration that is nested too deeply chooses no rule", () => {
  expect(mkdocsRule(`a: ${"[".repeat(3000)}`)).toBeUndefined();
});
