import { LiteralLines } from "./lines.ts";

/** kramdown's line below a list, `{:toc .class}`. */
const TOC = /^[ \t]*\{:[ \t]*toc\b[^}]*\}[ \t]*$/;

const ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/;

/** Replaces lists that kramdown would replace by a table of contents with `[TOC]`. Must run before other attributes are read. */
export function markContents(lines: readonly string[]): string[] {
  const marked = [...lines];
  const literal = new LiteralLines(true);
  for (const [index, line] of lines.entries()) {
    if (literal.take(line) || !TOC.test(line)) continue;
    let start = index;
    while (start > 0 && (ITEM.test(marked[start - 1] ?? "") || /^[ \t]+\S/.test(marked[start - 1] ?? "")))
      start--;
    if (start === index) continue;
    marked.fill("", start, index);
    marked[index] = "[TOC]";
  }
  return marked;
}
