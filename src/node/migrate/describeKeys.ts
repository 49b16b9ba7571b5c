import type { KeyReport } from "./keyReport.ts";

/** Maximum length of a printed line of a list, in characters. */
const MAX_LINE = 100;

/**
 * Returns the lines about the keys of a configuration, in groups: what the author must do, what Maru does not have yet, and the keys
 * that were carried over, have no effect, or are unknown.
 */
export function describeKeys({ carried, todo, notYet, unknown, harmless }: KeyReport): string[] {
  return [
    ...describeGroup("To do:", byText(todo)),
    ...describeGroup("Maru does not have yet:", byText(notYet)),
    ...listOf("Carried over", carried),
    ...listOf("Unknown to Maru, not carried over", unknown),
    ...listOf("Without effect in Maru", harmless),
  ];
}

/** Returns a heading with items below it; nothing if there are no items. */
export function describeGroup(heading: string, items: readonly string[]): string[] {
  return items.length > 0 ? [heading, ...items.map((item) => `- ${item}`)] : [];
}

/** Joins the keys that have the same text. */
function byText(entries: KeyReport["todo"]): string[] {
  const keys = new Map<string, string[]>();
  for (const { key, text } of entries) keys.set(text, [...(keys.get(text) ?? []), key]);
  return Array.from(keys, ([text, names]) => `${names.join(", ")}: ${text}`);
}

function listOf(heading: string, keys: readonly string[]): string[] {
  return keys.length > 0 ? wrap(`${heading} (${keys.length}): ${keys.join(", ")}`) : [];
}

/** Wraps a line at spaces. Further lines are indented. */
function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < MAX_LINE)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(lines.length === 0 ? word : `  ${word}`);
  }
  return lines;
}
