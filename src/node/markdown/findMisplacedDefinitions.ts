import type { Nodes, Root } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import { labelOfLine } from "./syntax/definitions/definitionBelow.ts";
import type { Span } from "../../shared/text/span.ts";

/** A line that would define a reference if the line above it were empty. */
export interface MisplacedDefinition {
  line: number;
  /** Label as in the source, with brackets and colon: `[label]:`. */
  written: string;
  /** Label, normalized by {@link normalizeLabel}. */
  label: string;
}

/** Finds definitions that CommonMark reads as text because the line above them is not empty. */
export function findMisplacedDefinitions(tree: Root, source: string): MisplacedDefinition[] {
  if (!source.includes("]:")) return [];
  const misplaced: MisplacedDefinition[] = [];
  visit(tree, (node) => {
    if (!/^(?:paragraph|heading|tableRow)$/.test(node.type)) return undefined;
    const start = node.position?.start.offset ?? 0;
    const literal = literalRanges(node);
    let next = 0;
    let offset = start;
    for (const [index, line] of source.slice(start, node.position?.end.offset).split("\n").entries()) {
      const [prefix = ""] = /^[ \t>]*/.exec(index > 0 ? line : "") ?? [];
      const label = labelOfLine(line.slice(prefix.length));
      const at = offset + prefix.length;
      while ((literal[next]?.end ?? Infinity) <= at) next++;
      const isText = (literal[next]?.start ?? Infinity) > at;
      // CommonMark recognizes a definition on the first line of a paragraph, but not in a table row, which has only one line.
      const isBelow = index > 0 || node.type === "tableRow";
      if (label && isBelow && isText)
        misplaced.push({
          line: (node.position?.start.line ?? 1) + index,
          written: `[${label}]:`,
          label: normalizeLabel(label),
        });
      offset += line.length + 1;
    }
    return SKIP;
  });
  return misplaced;
}

/** Normalizes a label. In CommonMark, a reference and its definition have the same normalized label. */
export const normalizeLabel = (written: string): string => written.trim().replace(/\s+/g, " ").toLowerCase();

/** Returns the ranges of inline code, formulas and HTML in a block, in source order. */
function literalRanges(block: Nodes): Span[] {
  const ranges: Span[] = [];
  visit(block, ["inlineCode", "inlineMath", "html"], ({ position }) => {
    ranges.push({ start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 });
  });
  return ranges;
}
