import * as v from "valibot";
import { DIALECTS, isDialect } from "../../markdown/dialects/dialect.ts";
import { HEADING_RULES, isHeadingRule } from "../../markdown/headingRules/headingRule.ts";
import { flagOf, isMapping, textOf, valueAt } from "../../content/frontMatter/value.ts";
import { expected, fromTree, Invalid } from "../../content/schema/fromTree.ts";
import { mapping, setting, settingWithDefault } from "./setting.ts";
import { flag } from "../../content/schema/values.ts";

const WrittenDialect = v.picklist([...DIALECTS, "none"]);

/** Parses `dialect: hugo`, `[hugo, obsidian]` or `none`. */
const dialect = fromTree(v.union([WrittenDialect, v.array(v.picklist(DIALECTS))]), (value) => {
  const names = (Array.isArray(value) ? value : [value]).map((item) => textOf(item) ?? "");
  if (names.length === 1 && names[0] === "none") return [];
  const expectation = `\`none\`, or one or several of ${DIALECTS.join(", ")}`;
  const wrong = names.find((name) => !isDialect(name));
  if (wrong === undefined) return names.filter(isDialect);
  if (!Array.isArray(value)) return expected(value, expectation);
  const item = wrong ? `\`${wrong}\`` : "an item";
  return new Invalid(`${item} of the list is not a dialect, expected ${expectation}`);
});

const WrittenRule = v.picklist([...HEADING_RULES, "none"]);

/** Parses `anchors: hugo`, `[hugo, github]` or `none`. */
const anchors = fromTree(v.union([WrittenRule, v.array(v.picklist(HEADING_RULES))]), (value) => {
  const names = (Array.isArray(value) ? value : [value]).map((item) => textOf(item) ?? "");
  if (names.length === 1 && names[0] === "none") return [];
  return names.every(isHeadingRule)
    ? names
    : expected(value, `\`none\`, or one or several of ${HEADING_RULES.join(", ")}`);
});

const images = fromTree(v.object({ avif: v.boolean() }), (value) => {
  const avif = isMapping(value) && value.entries.length === 1 ? flagOf(valueAt(value, "avif")) : undefined;
  return avif === undefined ? expected(value, "`{avif: true}` or `{avif: false}`") : { avif };
});

/** Settings of the syntax of texts and of image formats. */
export const textSettings = {
  images: settingWithDefault(images, mapping("avif", "false"), {
    description: "`{avif: true}` makes AVIF besides WebP of photos: smaller files for ten times the work",
    defaultText: "WebP alone",
  }),
  dialect: setting(dialect, {
    description: `engines whose own syntax is read: one or several of ${DIALECTS.map((name) => `\`${name}\``).join(", ")}, or \`none\`; see [Syntax of other engines](#syntax-of-other-engines)`,
    defaultText: "those whose files the content folder has",
  }),
  anchors: setting(anchors, {
    description:
      "rules by which another engine made the ids of headings, or `none`; see [Ids of headings](#ids-of-headings)",
    defaultText: "those of the dialects",
  }),
  breaks: settingWithDefault(flag, "false", {
    description: "`true` shows a line break within a paragraph as a line break, not as a space",
  }),
  math: settingWithDefault(flag, "false", {
    description: "`true` reads `$x$` as a formula in posts without `math`",
  }),
};
