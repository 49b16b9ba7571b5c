import { visit } from "unist-util-visit";
import { type ParseOptions, parseMarkdown } from "../parse.ts";
import type { Span } from "../../../shared/text/span.ts";
import { join } from "./draft.ts";

const CODE = new Set(["code", "inlineCode", "math", "inlineMath"]);

/**
 * Returns the ranges of code and formulas: fenced, indented and inline code, and HTML elements such as `<pre>`. Also returns HTML comments
 * without empty lines, because `dropComments` does not remove them.
 */
export function findCodeRanges(text: string, options?: ParseOptions): Span[] {
  const ranges: Span[] = [];
  visit(parseMarkdown(text, options), (node) => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    if (CODE.has(node.type) || (node.type === "text" && node.data?.isTex)) ranges.push({ start, end });
  });
  const markdownRanges = join(ranges);
  return join([...markdownRanges, ...htmlRanges(text, markdownRanges)]);
}

const OPENING = /<(?:(pre|code|samp|kbd|script|style|svg|math)(?=[\s>])|!--)/gi;

/** Returns the ranges of closed elements such as `<pre>`, and of HTML comments without empty lines, if they begin outside Markdown code. */
function htmlRanges(text: string, markdownRanges: readonly Span[]): Span[] {
  const ranges: Span[] = [];
  const lower = text.toLowerCase();
  const neverClosed = new Set<string>();
  let next = 0;
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(text); match; match = OPENING.exec(text)) {
    while ((markdownRanges[next]?.end ?? Infinity) <= match.index) next++;
    const enclosing = markdownRanges[next];
    if (enclosing && enclosing.start <= match.index) {
      OPENING.lastIndex = enclosing.end;
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
