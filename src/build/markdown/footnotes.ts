import type { Root } from "mdast";
import { visit } from "unist-util-visit";

/** Numbers footnotes in the order of their first use: a label such as `[^주]` would give an escaped id. */
export function numberFootnotes(tree: Root): void {
  const numbers = new Map<string, string>();
  visit(tree, "footnoteReference", (node) => {
    const number = numbers.get(node.identifier) ?? String(numbers.size + 1);
    numbers.set(node.identifier, number);
    node.identifier = node.label = number;
  });
  visit(tree, "footnoteDefinition", (node) => {
    node.identifier = node.label = numbers.get(node.identifier) ?? `unused-${node.identifier}`;
  });
}
