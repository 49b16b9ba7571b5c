import { visit } from "unist-util-visit";
import { type ParseOptions, parseMarkdown } from "../parse.ts";
import { join, type Range } from "./draft.ts";

const CODE = new Set(["code", "inlineCode", "math", "inlineMath"]);

/** Where a text has code or formulas: in fences, indented, in lines, in `<pre>` and its like; and comments, but for those that `dropComments` drops. */
export function codeRanges(text: string, options?: ParseOptions): Range[] {
  const ranges: Range[] = [];
  visit(parseMarkdown(text, options), (node) => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    if (CODE.has(node.type) || (node.type === "text" && node.data?.isTex)) ranges.push({ start, end });
  });
  const marked = join(ranges);
  return join([...marked, ...htmlRanges(text, marked)]);
}

const OPENING = /<(?:(pre|code|samp|kbd|script|style|svg|math)(?=[\s>])|!--)/gi;

/** A closed `<pre>`, `<code>` or comment that begins outside of code. */
function htmlRanges(text: string, marked: readonly Range[]): Range[] {
  const ranges: Range[] = [];
  const lower = text.toLowerCase();
  const neverClosed = new Set<string>();
  let next = 0;
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(text); match; match = OPENING.exec(text)) {
    while ((marked[next]?.end ?? Infinity) <= match.index) next++;
    const around = marked[next];
    if (around && around.start <= match.index) {
      OPENING.lastIndex = around.end;
      continue;
    }
    const closing = match[1] ? `</${match[1].toLowerCase()}` : "-->";
    const close = neverClosed.has(closing) ? -1 : lower.indexOf(closing, match.index);
    if (close === -1) neverClosed.add(closing);
    else {
      const isDropped = closing === "-->" && /\n[ \t]*\n/.test(text.slice(match.index, close));
      if (!isDropped) ranges.push({ start: match.index, end: close + closing.length });
      OPENING.lastIndex = close + closing.length;
    }
  }
  return ranges;
}
