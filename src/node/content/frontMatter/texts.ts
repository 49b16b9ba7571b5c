import type { Reader } from "./reader.ts";
import { isMapping, kindOf, textOf, textsOf, type Value, valueAt } from "./value.ts";

interface TextOptions {
  /**
   * Whether the text is a title. Then `true` and `false` are valid texts, and a value that is not text is an error. Otherwise, `true` and
   * `false` count as absent, and a value that is not text causes a warning.
   */
  isTitle?: boolean;
  /** Returns the part of a value that contains the text. Default: the entire value. */
  within?: (value: Value | undefined) => Value | undefined;
}

/** Reads a text as a single line. A list such as `[notice]` becomes text that includes the brackets. */
export const readText = textReader();

/** Reads a title like {@link readText}, but `true` and `false` are valid titles. */
export const readTitle = textReader({ isTitle: true });

/** Reads the name of a series like {@link readText}. The name may be in a list or a mapping. */
export const readSeries = textReader({ within: seriesOf });

function textReader({ isTitle = false, within = (value) => value }: TextOptions = {}): Reader<
  string | undefined
> {
  return (written, { report }) => {
    // `excerpt: true` requests an excerpt; `true` is not its text.
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
