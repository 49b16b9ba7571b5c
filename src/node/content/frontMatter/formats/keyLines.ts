import { belowLines, type SplitFile } from "./splitFile.ts";
import type { Entry } from "../value.ts";

/** Keys whose values are lists. Their continuation lines are joined with commas, those of other keys with spaces. */
const LISTS = /^(?:tags?|keywords|authors?|category|categories)$/i;

/** Keys that distinguish a first line `Key: value` from a sentence with a colon. */
const FIRST = /^(?:title|date|author|authors|tags?|category|categories|slug|summary|status|modified|lang)$/i;
const LINE = /^([A-Za-z][\w-]*)[ \t]*:(?:[ \t]+(.*))?$/;

/**
 * Reads lines of the form `Key: value` up to an empty line, as in Pelican and Hatena. Returns `undefined` if a line has another form, or if
 * {@link isHead} rejects the keys.
 */
export function readKeyLines(source: string): SplitFile | undefined {
  const [head = ""] = source.split(/\n[ \t]*(?:\n|$)/, 1);
  const lines = head.split("\n");
  const entries: Entry[] = [];
  for (const [index, line] of lines.entries()) {
    const [, key, value = ""] = LINE.exec(line) ?? [];
    const last = entries.at(-1);
    if (key) entries.push({ key, line: index + 1, value: value.trim() || undefined });
    // An indented line continues the preceding value.
    else if (last && /^[ \t]+\S/.test(line)) {
      last.value = [last.value, line.trim()].filter(Boolean).join(LISTS.test(last.key) ? ", " : " ");
    } else return undefined;
  }
  if (!isHead(entries.map(({ key }) => key))) return undefined;
  return { entries, problems: [], body: belowLines(source, head.length), isHeaded: true };
}

/** Whether keys belong to front matter, rather than being the first words of sentences with a colon. */
export function isHead(keys: readonly string[]): boolean {
  return FIRST.test(keys[0] ?? "") && keys.some((key) => /^(?:title|date)$/i.test(key));
}
