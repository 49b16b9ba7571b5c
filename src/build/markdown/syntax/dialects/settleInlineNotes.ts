import type { Root } from "mdast";
import { SKIP, visit } from "unist-util-visit";

/** Makes footnotes of notes that are written where their marks are. */
export function settleInlineNotes(tree: Root): void {
  let count = 0;
  visit(tree, "inlineNote", ({ children, position }, index, parent) => {
    if (!parent || index === undefined) return undefined;
    count += 1;
    // No label that an author writes begins with a space. All get numbers afterwards.
    const label = { identifier: ` inline-${count}`, label: ` inline-${count}` };
    parent.children[index] = { type: "footnoteReference", ...label, position };
    const paragraph = { type: "paragraph" as const, children, position };
    tree.children.push({ type: "footnoteDefinition", ...label, children: [paragraph], position });
    return SKIP;
  });
}
