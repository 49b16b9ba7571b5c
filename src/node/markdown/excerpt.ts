import type { Nodes, Parent, Root, RootContent } from "mdast";
import { toString } from "mdast-util-to-string";
import { visit } from "unist-util-visit";

/** Matches `<!-- more -->`, or Docusaurus' `<!-- truncate -->`. */
const MARKER = /<!--\s*(?:more|truncate)\s*-->/i;

/**
 * Returns the content before the first `<!-- more -->` outside code. Without a marker, or if nothing is
 * before it, returns the first paragraph with text.
 * All definitions of the document are included, so that references and footnotes in the excerpt resolve.
 * The nodes are copies; `tree` does not change.
 */
export function extractExcerpt(tree: Root): Root {
  const before = cutAtMarker(tree)?.children.filter((node) => !isDefinition(node)) ?? [];
  const shown = before.length > 0 ? before : tree.children.filter(isParagraphOfText).slice(0, 1);
  return structuredClone({ type: "root", children: [...shown, ...definitionsIn(tree)] });
}

/** Returns a copy of a node without its first marker and everything after that; `undefined` if the node contains no marker. */
function cutAtMarker<Node extends Parent>(parent: Node): Node | undefined {
  for (const [index, child] of parent.children.entries()) {
    const before = parent.children.slice(0, index);
    if (child.type === "html" && MARKER.test(child.value)) {
      const value = child.value.slice(0, child.value.search(MARKER));
      return { ...parent, children: [...before, ...(value.trim() ? [{ ...child, value }] : [])] };
    }
    const shortened = "children" in child ? cutAtMarker(child as Parent) : undefined;
    if (shortened) {
      return { ...parent, children: [...before, ...(shortened.children.length > 0 ? [shortened] : [])] };
    }
  }
  return undefined;
}

function isParagraphOfText(node: RootContent): boolean {
  return (
    node.type === "paragraph" && toString(node, { includeImageAlt: false, includeHtml: false }).trim() !== ""
  );
}

function isDefinition(node: Nodes): boolean {
  return node.type === "definition" || node.type === "footnoteDefinition";
}

function definitionsIn(tree: Root): RootContent[] {
  const definitions: RootContent[] = [];
  visit(tree, ["definition", "footnoteDefinition"], (node) => void definitions.push(node as RootContent));
  return definitions;
}
