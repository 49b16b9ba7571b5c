import * as v from "valibot";
import { isMapping, textOf, type Value, valueAt } from "../../content/frontMatter/value.ts";
import { expected, fromTree, type Invalid } from "../../content/schema/fromTree.ts";
import { SLUG_CASES, type SlugCase } from "../../content/slugs/materialSlug.ts";
import { SLUG_RULES, type SlugRuleName } from "../../content/slugs/slugRules.ts";

const WrittenSlugs = v.union([
  v.picklist(SLUG_RULES),
  v.object({
    rule: v.picklist(["material", "python-markdown"]),
    case: v.optional(v.picklist(SLUG_CASES)),
    separator: v.optional(v.string()),
  }),
]);

/** Parses `slugs: material`, or with the options of a rule of MkDocs, `slugs: {rule: material, case: none, separator: _}`. */
export const slugs = fromTree(WrittenSlugs, (value): SlugRuleName | Invalid => {
  const rule = SLUG_RULES.find((each) => each === textOf(isMapping(value) ? valueAt(value, "rule") : value));
  return (
    (isMapping(value) ? readOptions(value, rule) : rule) ??
    expected(
      value,
      `one of ${SLUG_RULES.join(", ")}, or options such as \`{rule: material, case: none, separator: _}\`, with the case ${SLUG_CASES.join(", ")}`,
    )
  );
});

function readOptions(value: Value, rule: SlugRuleName | undefined): SlugRuleName | undefined {
  const keys = isMapping(value) ? value.entries.map(({ key }) => key) : [];
  const allowed = rule === "material" ? ["rule", "case", "separator"] : ["rule", "separator"];
  const letterCase = readCase(valueAt(value, "case"));
  const separator = valueAt(value, "separator") ?? "-";
  const isValid = letterCase !== undefined && typeof separator === "string" && !/[/\\]/.test(separator);
  if (!isValid || !keys.every((key) => allowed.includes(key))) return undefined;
  if (rule === "material") return `material ${letterCase} ${separator}`;
  return rule === "python-markdown" ? `python-markdown ${separator}` : undefined;
}

function readCase(value: Value | undefined): SlugCase | undefined {
  return value === undefined ? "lower" : SLUG_CASES.find((each) => each === textOf(value));
}
