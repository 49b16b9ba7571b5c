import { readHead } from "./heads.ts";
import { withoutBlockPrefix } from "../../text/blockPrefix.ts";

const CODE = /^(`{3,}(?=[^`]*$)|~{3,})/;

/**
 * Returns the line numbers, counted from 1, of heads such as `:::word` whose block has a closing line of colons. The parser needs these
 * numbers in advance, because a head of an unknown kind is text if its block has no closing line.
 */
export function findClosedFences(text: string): ReadonlySet<number> {
  const headLines = new Set<number>();
  if (!text.includes(":::")) return headLines;
  const open: { line: number; colons: number }[] = [];
  let code: string | undefined;
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    const words = withoutBlockPrefix(line).trimEnd();
    const [, run] = CODE.exec(words) ?? [];
    if (code !== undefined) {
      if (run === words && run.startsWith(code)) code = undefined;
    } else if (run) {
      code = run;
    } else if (/^:{3,}$/.test(words)) {
      // Closes the innermost block that was opened with at most as many colons, and all blocks inside it.
      const closed = open.findLastIndex(({ colons }) => colons <= words.length);
      if (closed < 0) continue;
      headLines.add((open[closed] as { line: number }).line);
      open.length = closed;
    } else if (words.startsWith(":::")) {
      const head = readHead(words)?.head;
      if (head?.block === "fence") open.push({ line: index + 1, colons: head.colons });
    }
  }
  return headLines;
}
