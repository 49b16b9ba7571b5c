import type { Reader } from "./reader.ts";
import { isMapping, kindOf, textOf, textsOf, type Value, valueAt } from "./value.ts";

interface TextOptions {
  /** Whether `true` and `false` are texts, and anything but text is an error. Else they count as absent, and it is a warning. */
  isTitle?: boolean;
  /** Returns the value to read the text from. */
  within?: (value: Value | undefined) => Value | undefined;
}

/** Reads a text on one line. A list such as `[notice]` is its text with the brackets. */
export const readText = textReader();

/** Reads a title as {@link readText} does, but `true` is a title too. */
export const readTitle = textReader({ isTitle: true });

/** Reads the name of a series as {@link readText} does. It may be in a list or a mapping. */
export const readSeries = textReader({ within: seriesOf });

function textReader({ isTitle = false, within = (value) => value }: TextOptions = {}): Reader<
  string | undefined
> {
  return (written, { report }) => {
    // `excerpt: true` asks for one.
    const entry = written.find(({ value }) => isTitle || !/^(?:true|false)$/i.test(textOf(value) ?? ""));
    if (!entry) return undefined;
    const { key, line, value } = entry;
    const read = within(value);
    const listed = Array.isArray(read) ? textsOf(read)?.join(", ") : undefined;
    const found = listed === undefined ? textOf(read) : `[${listed}]`;
    if (found === undefined) {
      report(isTitle ? "error" : "warning", line, `${key}: found ${kindOf(value)}, expected text`);
    } else if (listed !== undefined) {
      report("warning", line, `${key}: found a list, read as the text \`${found}\`; put it in quotes`);
    }
    return found?.replace(/\s+/gu, " ");
  };
}

/** Returns the first item of a list, or the name in a mapping. */
function seriesOf(value: Value | undefined): Value | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  return isMapping(first) ? (valueAt(first, "name") ?? valueAt(first, "title") ?? first) : first;
}
