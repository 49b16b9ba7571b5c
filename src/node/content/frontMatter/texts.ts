import { parseLanguage } from "../../../shared/content/language.ts";
import type { Reader } from "./fields.ts";
import { isMapping, kindOf, textOf, textsOf, type Value, valueAt } from "./value.ts";

/** A text on one line; a list of one, as in `title: [notice]`, is its text with the brackets. */
export const text =
  (field: "title" | "description" | "series"): Reader =>
  (written, frontMatter, { report }) => {
    // `excerpt: true` asks for one.
    const entry = written.find(
      ({ value }) => field === "title" || !/^(?:true|false)$/i.test(textOf(value) ?? ""),
    );
    if (!entry) return;
    const { key, line, value } = entry;
    const named = field === "series" ? seriesOf(value) : value;
    const listed = Array.isArray(named) ? textsOf(named)?.join(", ") : undefined;
    const found = listed === undefined ? textOf(named) : `[${listed}]`;
    if (found !== undefined) frontMatter[field] = found.replace(/\s+/gu, " ");
    if (found === undefined) {
      const severity = field === "title" ? "error" : "warning";
      report(severity, line, `${key}: found ${kindOf(value)}, expected text`);
    } else if (listed !== undefined) {
      report("warning", line, `${key}: found a list, taken as the text \`${found}\`; put it in quotes`);
    }
  };

/** The first of a list, or what a mapping calls it. */
function seriesOf(value: Value | undefined): Value | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  return isMapping(first) ? (valueAt(first, "name") ?? valueAt(first, "title") ?? first) : first;
}

/** `ko`, `en-US`; also `zh_CN`. */
export const language: Reader = ([entry], frontMatter, { report }) => {
  if (!entry) return;
  const [first = ""] = textsOf(entry.value) ?? [];
  const found = parseLanguage(first);
  if (found) frontMatter.language = found;
  else {
    const message = `${entry.key}: found ${kindOf(entry.value)}, expected a language such as \`ko\` or \`en-US\`; it is passed over`;
    report("warning", entry.line, message);
  }
};
