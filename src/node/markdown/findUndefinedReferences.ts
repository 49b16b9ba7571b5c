import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { countLines } from "./text/countLines.ts";

/** A reference without a definition; Markdown shows it as text. */
export interface UndefinedReference {
  line: number;
  written: string;
  label: string;
}

/** Matches `[words][label]` and `[words][]`, but not `a[i][j]`. */
const REFERENCE = /(?<![\w\])])\[([^\][\n]*\p{L}[^\][\n]*)\]\[([^\][\n]*)\]/gu;

/** Whether a match only looks like a reference: the brackets in `점수[학생][과목]` are indices, those in `[공지][필독] title` are tags. */
function isText(words: string, label: string, before: string): boolean {
  const isAttached = /\p{L}$/u.test(before);
  // `[x][y]` and `[a][1]` are indices; `[x][ ]` is two checkboxes.
  const isIndex = /^\w{1,2}$/.test(words) && /^\w{1,2}$/.test(label);
  if (isIndex || (label !== "" && label.trim() === "")) return true;
  // A match with an ASCII label counts as a reference, because most labels are ASCII.
  const isAscii = /^[\x20-\x7e]*$/.test(label);
  return !isAscii && (isAttached || /(?:^|\n)\s*$/.test(before));
}

/** Returns the references that have no definition, in document order. */
export function findUndefinedReferences(tree: Root): UndefinedReference[] {
  const references: UndefinedReference[] = [];
  visit(tree, "text", ({ value, position }, childIndex, parent) => {
    // If text and source differ in length, the text contains an escape. The author may have escaped the brackets.
    const { start, end } = position ?? {};
    if ((end?.offset ?? 0) - (start?.offset ?? 0) !== value.length) return;
    const isFirst = childIndex === 0 && parent?.type === "paragraph";
    for (const { 0: written, 1: words = "", 2: label = "", index } of value.matchAll(REFERENCE)) {
      const before = value.slice(0, index);
      if (isText(words, label, isFirst || before ? before : " ")) continue;
      const line = (position?.start.line ?? 1) + countLines(before);
      references.push({ line, written, label: label || words });
    }
  });
  return references;
}
