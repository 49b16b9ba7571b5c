import { readHead } from "./heads.ts";

/** What may stand before a block: blanks, the marks of quotes and lists. */
const PREFIX = /^(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t])*/;
const CODE = /^(`{3,}(?=[^`]*$)|~{3,})/;

/**
 * The lines, counted from 1, with a head such as `:::word` whose block a line of colons closes below. The parser cannot look ahead; a head that
 * nothing closes is a line of a sentence.
 */
export function findClosedFences(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  if (!text.includes(":::")) return found;
  const open: { line: number; colons: number }[] = [];
  let code: string | undefined;
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    const words = line.replace(PREFIX, "").trimEnd();
    const [, run] = CODE.exec(words) ?? [];
    if (code !== undefined) {
      if (run === words && run.startsWith(code)) code = undefined;
    } else if (run) {
      code = run;
    } else if (/^:{3,}$/.test(words)) {
      // The innermost that has no more colons than this, and with it all within.
      const closed = open.findLastIndex(({ colons }) => colons <= words.length);
      if (closed < 0) continue;
      found.add((open[closed] as { line: number }).line);
      open.length = closed;
    } else if (words.startsWith(":::")) {
      const head = readHead(words)?.head;
      if (head?.block === "fence") open.push({ line: index + 1, colons: head.colons });
    }
  }
  return found;
}
