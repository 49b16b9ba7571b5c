import type { Root } from "mdast";
import { visit } from "unist-util-visit";

/** A reference whose definition stands nowhere: Markdown leaves it as text. */
export interface UndefinedReference {
  line: number;
  written: string;
  label: string;
}

/** `[words][label]`, `[words][]`; not `a[i][j]`. */
const REFERENCE = /(?<![\w\])])\[([^\][\n]*\p{L}[^\][\n]*)\]\[([^\][\n]*)\]/gu;

export function undefinedReferences(tree: Root): UndefinedReference[] {
  const found: UndefinedReference[] = [];
  visit(tree, "text", ({ value, position }) => {
    for (const { 0: written, 1: words = "", 2: label = "", index } of value.matchAll(REFERENCE)) {
      const line = (position?.start.line ?? 1) + value.slice(0, index).split("\n").length - 1;
      found.push({ line, written, label: label || words });
    }
  });
  return found;
}
