import { LiteralLines } from "./lines.ts";

/** Line below a list that makes kramdown replace the list by a table of contents: `{:toc .class}`. */
const TOC = /^[ \t]*\{:[ \t]*toc\b[^}]*\}[ \t]*$/;

const ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/;

/** Replaces each list directly above `{:toc}` by `[TOC]`. Line numbers do not change. Must run before attribute lists are parsed. */
export function markContents(lines: readonly string[]): string[] {
  const marked = [...lines];
  const literal = new LiteralLines(true);
  for (const [index, line] of lines.entries()) {
    if (literal.read(line) || !TOC.test(line)) continue;
    let start = index;
    while (start > 0 && (ITEM.test(marked[start - 1] ?? "") || /^[ \t]+\S/.test(marked[start - 1] ?? "")))
      start--;
    if (start === index) continue;
    marked.fill("", start, index);
    marked[index] = "[TOC]";
  }
  return marked;
}
