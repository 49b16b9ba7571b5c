import { Closings, LiteralLines } from "../lines.ts";

const OPENING = /^([ \t]*)<aside>[ \t]*$/;
const CLOSING = /^[ \t]*<\/aside>[ \t]*$/;

/**
 * Replaces Notion's callouts, `<aside>` with an icon and Markdown, by Markdown quotes. The number of lines stays.
 * Their form: https://www.notion.com/help/export-your-content
 */
export function quoteAsides(lines: readonly string[]): string[] {
  const quoted = [...lines];
  const literal = new LiteralLines(false);
  const closings = new Closings(lines);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    if (literal.read(line)) continue;
    const [, indent] = OPENING.exec(line) ?? [];
    const end = indent === undefined ? undefined : closings.after(index, CLOSING);
    if (indent === undefined || end === undefined) continue;
    for (let inner = index + 1; inner < end; inner++) {
      const text = lines[inner] ?? "";
      quoted[inner] =
        `${indent}> ${text.startsWith(indent) ? text.slice(indent.length) : text.trimStart()}`.trimEnd();
    }
    quoted[index] = "";
    quoted[end] = "";
    index = end;
  }
  return quoted;
}
