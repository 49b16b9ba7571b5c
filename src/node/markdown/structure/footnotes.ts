import type { Root as Html } from "hast";
import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { Warn } from "../../diagnostics/problem.ts";
import { countLines } from "../text/countLines.ts";

/**
 * Replaces footnote labels by numbers in the order of first use, because ids made from labels such as `[^주]` would be escaped.
 * Reports footnotes that are not shown, and marks without a footnote.
 */
export function numberFootnotes(tree: Root, warn: Warn): void {
  const numbers = new Map<string, string>();
  visit(tree, "footnoteReference", (node) => {
    const number = numbers.get(node.identifier) ?? String(numbers.size + 1);
    numbers.set(node.identifier, number);
    node.identifier = node.label = number;
  });
  const defined = new Set<string>();
  visit(tree, "footnoteDefinition", (node) => {
    const line = node.position?.start.line ?? 1;
    const { identifier, label } = node;
    const number = numbers.get(identifier);
    if (!number) {
      warn(
        "syntax",
        line,
        `the footnote \`[^${label}]\` is not shown, because no text refers to it; write its mark in the text`,
        "footnote without a mark",
      );
    } else if (defined.has(identifier)) {
      warn(
        "syntax",
        line,
        `the footnote \`[^${label}]\` is defined twice, and only the first definition is shown; rename one of them`,
        "footnote defined twice",
      );
    }
    defined.add(identifier);
    node.identifier = node.label = number ?? `unused-${identifier}`;
  });
  warnOfMarks(tree, [...defined], warn);
}

/** Matches a footnote mark in a text node. Markdown shows a mark as text if its footnote is not defined. */
const MARK = /\[\^([\p{L}\p{N}_-]+)\]/gu;

/** Matches a label that begins with ranges of a regex character class: `a-z`, `ㄱ-ㅎ가-힣`. */
const RANGES = /^(?:[\p{L}\p{N}]-[\p{L}\p{N}])+/u;

/**
 * Whether `[^label]` is a footnote mark and not a regex character class such as `[^aeiou]`. If the labels of all footnotes are numbers,
 * a label that is not a number is a class. If no footnote is defined, such a label is a mark only directly after other text.
 */
function isLabel(label: string, before: string, defined: readonly string[]): boolean {
  if (RANGES.test(label)) return false;
  const isNumber = (text: string) => /^\d+$/.test(text);
  if (isNumber(label) || defined.some((other) => !isNumber(other))) return true;
  return defined.length === 0 && /\S$/.test(before);
}

function warnOfMarks(tree: Root, defined: readonly string[], warn: Warn): void {
  visit(tree, "text", ({ value, position }) => {
    // If text and source differ in length, the text contains an escape. The author may have escaped the mark.
    const { start, end } = position ?? {};
    if (!start || (end?.offset ?? 0) - (start.offset ?? 0) !== value.length) return;
    for (const { 0: mark, 1: label = "", index } of value.matchAll(MARK)) {
      if (!isLabel(label, value.slice(0, index), defined)) continue;
      const line = start.line + countLines(value.slice(0, index));
      const message = `the footnote \`${mark}\` is not defined; add a line \`${mark}: …\``;
      warn("syntax", line, message, "mark without a footnote");
    }
  });
}

/**
 * Adds the prefix to the id of the footnotes' label and to references to it, because several texts can share a page. The library
 * remark-rehype adds no prefix to that id.
 */
export function rehypeFootnoteLabel(idPrefix: string) {
  return (tree: Html): void => {
    visit(tree, "element", ({ properties }) => {
      if (properties["id"] === "footnote-label") properties["id"] = `${idPrefix}footnote-label`;
      if ("dataFootnoteRef" in properties) properties["ariaDescribedBy"] = [`${idPrefix}footnote-label`];
    });
  };
}
