import type { Root as Html } from "hast";
import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { Warn } from "../../problem.ts";

/**
 * Numbers footnotes in the order of their first use: a label such as `[^주]` would give an escaped id. Warns of notes that are
 * not shown, and of marks that have no note.
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
        `no text refers to the footnote \`[^${label}]\`, so it is not shown; put its mark there`,
      );
    } else if (defined.has(identifier)) {
      warn(
        "syntax",
        line,
        `the footnote \`[^${label}]\` stands twice, and the first is shown; rename one of them`,
      );
    }
    defined.add(identifier);
    node.identifier = node.label = number ?? `unused-${identifier}`;
  });
  warnOfMarks(tree, warn);
}

/** A mark without a note stays text. `[^a-z]` is a class of characters, and an escape says that no mark is meant. */
const MARK = /\[\^(?!\w-\w)[\p{L}\p{N}_-]+\]/gu;

function warnOfMarks(tree: Root, warn: Warn): void {
  visit(tree, "text", ({ value, position }) => {
    const { start, end } = position ?? {};
    if (!start || (end?.offset ?? 0) - (start.offset ?? 0) !== value.length) return;
    for (const { 0: mark, index } of value.matchAll(MARK)) {
      const line = start.line + value.slice(0, index).split("\n").length - 1;
      warn("syntax", line, `the footnote \`${mark}\` is not there; add a line \`${mark}: …\``);
    }
  });
}

/** Puts the prefix before the one id of a list of footnotes that remark-rehype leaves without, so that several can share a page. */
export function rehypeFootnoteLabel(idPrefix: string) {
  return (tree: Html): void => {
    visit(tree, "element", ({ properties }) => {
      if (properties["id"] === "footnote-label") properties["id"] = `${idPrefix}footnote-label`;
      if ("dataFootnoteRef" in properties) properties["ariaDescribedBy"] = [`${idPrefix}footnote-label`];
    });
  };
}
