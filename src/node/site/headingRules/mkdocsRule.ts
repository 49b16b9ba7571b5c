import { type Document, isMap, isScalar, type Pair, visit, type YAMLMap } from "yaml";
import { ExcessNesting } from "../../content/frontMatter/formats/nesting.ts";
import { parseYaml } from "../../content/frontMatter/formats/parseYaml.ts";
import type { HeadingRule } from "../../markdown/headingRules/headingRule.ts";

/**
 * Functions for `slugify`, by their names in Python without the module.
 * https://facelessuser.github.io/pymdown-extensions/extras/slugs/
 */
const FUNCTIONS: Readonly<Record<string, HeadingRule>> = {
  "toc.slugify": "python",
  "toc.slugify_unicode": "python-unicode",
  "slugs.slugify": "pymdownx",
  "slugs.uslugify": "pymdownx-lower",
  "slugs.uslugify_encoded": "pymdownx-lower",
  "slugs.uslugify_cased": "pymdownx",
  "slugs.uslugify_cased_encoded": "pymdownx",
  "slugs.gfm": "pymdownx-lower-ascii",
  "slugs.gfm_encoded": "pymdownx-lower-ascii",
};

/** Values of `case` of `pymdownx.slugs.slugify`. */
const CASES: Readonly<Record<string, HeadingRule>> = {
  lower: "pymdownx-lower",
  "lower-ascii": "pymdownx-lower-ascii",
  fold: "pymdownx-fold",
};

/**
 * Returns the rule that `mkdocs.yml` chooses with `slugify` of the extension `toc`: a tag such as `!!python/name:pymdownx.slugs.uslugify`, or
 * `!!python/object/apply:pymdownx.slugs.slugify` with `kwds`. Returns `undefined` if it chooses none.
 */
export function mkdocsRule(text: string): HeadingRule | undefined {
  let rule: HeadingRule | undefined;
  const document = parseIfPossible(text);
  if (document === undefined) return undefined;
  visit(document, {
    Pair(_, { key, value }) {
      if (isScalar(key) && /^(?:markdown\.extensions\.)?toc$/.test(String(key.value)) && isMap(value)) {
        rule = ruleOf(value) ?? rule;
      }
    },
  });
  return rule;
}

/** Parses YAML; returns `undefined` if it is nested too deeply. Errors in the configuration of another engine are not Maru's to report. */
function parseIfPossible(text: string): Document | undefined {
  try {
    return parseYaml(text).document;
  } catch (cause) {
    if (cause instanceof ExcessNesting) return undefined;
    throw cause;
  }
}

function ruleOf(toc: YAMLMap): HeadingRule | undefined {
  const pair = toc.items.find(({ key }) => isScalar(key) && key.value === "slugify") as Pair | undefined;
  const node = pair?.value;
  if (!isMap(node) && !isScalar(node)) return undefined;
  const [name = ""] = /[^.:]+\.[^.:]+$/.exec(node.tag ?? "") ?? [];
  const letterCase = isMap(node) ? String(node.getIn(["kwds", "case"]) ?? "") : "";
  return CASES[letterCase] ?? FUNCTIONS[name];
}
