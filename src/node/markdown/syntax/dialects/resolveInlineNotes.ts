import type { Root } from "mdast";
import { toString } from "mdast-util-to-string";
import { SKIP, visit } from "unist-util-visit";

/** Converts inline notes to footnotes. */
export function resolveInlineNotes(tree: Root): void {
  let count = 0;
  visit(tree, "inlineNote", ({ children, position }, index, parent) => {
    if (!parent || index === undefined) return undefined;
    count += 1;
    // The identifier begins with a space, which the author's identifiers never do. Footnotes are numbered later.
    const label = { identifier: ` inline-${count}`, label: toString({ type: "paragraph", children }) };
    parent.children[index] = { type: "footnoteReference", ...label, position };
    const paragraph = { type: "paragraph" as const, children, position };
    tree.children.push({ type: "footnoteDefinition", ...label, children: [paragraph], position });
    return SKIP;
  });
}
