/** What may stand before a block: blanks, the marks of quotes and lists. */
const PREFIX = String.raw`^(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t])*`;
const FENCE = new RegExp(PREFIX + "(`{3,}(?=[^`]*$)|~{3,})");
const OPENING = new RegExp(PREFIX + String.raw`(\${2,})(.*)$`, "s");
const SPACE = /^[ \t>]*$/;

interface Opened {
  line: number;
  size: number;
  /** Whether the formula begins on the line of its `$$`; it then ends before a blank line or not at all. */
  isGlued: boolean;
}

/**
 * The lines, counted from 1, on which a formula opens that has lines of its own and is closed at the end of one. The parser
 * cannot look ahead, and what it has once taken for a formula is lost for lists and quotes.
 */
export function findDisplayMath(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  let fence: string | undefined;
  let opened: Opened | undefined;
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    const [, ticks] = FENCE.exec(line) ?? [];
    if (fence !== undefined) {
      if (ticks?.startsWith(fence) && line.trimEnd().endsWith(ticks)) fence = undefined;
      continue;
    }
    fence = ticks;
    if (ticks || (opened?.isGlued && SPACE.test(line))) opened = undefined;
    const inside = opened && closingSize(line);
    if (opened && inside === opened.size) found.add(opened.line);
    if (opened && (inside === undefined || inside === opened.size)) {
      if (inside) opened = undefined;
      continue;
    }
    const [, dollars = "", rest = ""] = OPENING.exec(line) ?? [];
    const size = closingSize(rest);
    const isGlued = rest.trim() !== "";
    opened = dollars && size === undefined ? { line: index + 1, size: dollars.length, isGlued } : undefined;
    if (dollars && size === dollars.length && rest.trim() !== dollars) found.add(index + 1);
  }
  return found;
}

/** How many dollars close a formula at the end of a line; 0 where they stand elsewhere in it, undefined where there are none. */
function closingSize(line: string): number | undefined {
  const [run] = line.replace(/\\./g, "  ").matchAll(/\${2,}/g);
  if (!run) return undefined;
  return line.slice(run.index + run[0].length).trim() === "" ? run[0].length : 0;
}
