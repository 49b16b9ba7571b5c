import { BLOCK_PREFIX } from "../text/blockPrefix.ts";

const FENCE = new RegExp(BLOCK_PREFIX + "(`{3,}(?=[^`]*$)|~{3,})");
const OPENING = new RegExp(BLOCK_PREFIX + String.raw`(\${2,})(.*)$`, "s");
const EMPTY = /^[ \t>]*$/;

interface Opened {
  line: number;
  size: number;
  /** Whether the formula begins on the same line as `$$`. If so, it must end before an empty line. */
  isGlued: boolean;
}

/**
 * Returns the line numbers, counted from 1, at which a block formula opens. The formula must end at the end of a line. The parser needs the
 * numbers in advance, because it cannot reparse a wrongly recognized formula as a list or quote.
 */
export function findDisplayMath(text: string): ReadonlySet<number> {
  const lineNumbers = new Set<number>();
  let fence: string | undefined;
  let opened: Opened | undefined;
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    const [, ticks] = FENCE.exec(line) ?? [];
    if (fence !== undefined) {
      if (ticks?.startsWith(fence) && line.trimEnd().endsWith(ticks)) fence = undefined;
      continue;
    }
    fence = ticks;
    if (ticks || (opened?.isGlued && EMPTY.test(line))) opened = undefined;
    const closing = opened && closingSize(line);
    if (opened && closing === opened.size) lineNumbers.add(opened.line);
    if (opened && (closing === undefined || closing === opened.size)) {
      if (closing) opened = undefined;
      continue;
    }
    const [, dollars = "", rest = ""] = OPENING.exec(line) ?? [];
    const size = closingSize(rest);
    const isGlued = rest.trim() !== "";
    opened = dollars && size === undefined ? { line: index + 1, size: dollars.length, isGlued } : undefined;
    if (dollars && size === dollars.length && rest.trim() !== dollars) lineNumbers.add(index + 1);
  }
  return lineNumbers;
}

/**
 * Returns the number of dollars that close a formula at the end of a line. Returns 0 if text follows the first double dollars, and
 * `undefined` if there are none.
 */
function closingSize(line: string): number | undefined {
  const [run] = line.replace(/\\./g, "  ").matchAll(/\${2,}/g);
  if (!run) return undefined;
  return line.slice(run.index + run[0].length).trim() === "" ? run[0].length : 0;
}
