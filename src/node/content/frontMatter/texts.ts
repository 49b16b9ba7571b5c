import type { Reader } from "./reader.ts";
import { isMapping, kindOf, textOf, textsOf, type Value, valueAt } from "./value.ts";

/**
 * Returns a reader of text on one line. A list of one, as in `title: [notice]`, is its text with the brackets.
 */
export const readText =
  (field: "title" | "description" | "series"): Reader<string | undefined> =>
  (written, { report }) => {
    // `excerpt: true` asks for one.
    const entry = written.find(
      ({ value }) => field === "title" || !/^(?:true|false)$/i.test(textOf(value) ?? ""),
    );
    if (!entry) return undefined;
    const { key, line, value } = entry;
    const named = field === "series" ? seriesOf(value) : value;
    const listed = Array.isArray(named) ? textsOf(named)?.join(", ") : undefined;
    const found = listed === undefined ? textOf(named) : `[${listed}]`;
    if (found === undefined) {
      const severity = field === "title" ? "error" : "warning";
      report(severity, line, `${key}: found ${kindOf(value)}, expected text`);
    } else if (listed !== undefined) {
      report("warning", line, `${key}: found a list, read as the text \`${found}\`; put it in quotes`);
    }
    return found?.replace(/\s+/gu, " ");
  };

/** Returns the first item of a list, or the name in a mapping. */
function seriesOf(value: Value | undefined): Value | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  return isMapping(first) ? (valueAt(first, "name") ?? valueAt(first, "title") ?? first) : first;
}
