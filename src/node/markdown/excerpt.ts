import type { Nodes, Parent, Root, RootContent } from "mdast";
import { toString } from "mdast-util-to-string";
import { visit } from "unist-util-visit";

/** `truncate` is Docusaurus' word. */
const MARKER = /<!--\s*(?:more|truncate)\s*-->/i;

/**
 * What stands before the first `<!-- more -->` outside code, else the first paragraph; with every definition of the
 * document, so that a reference or footnote in it still finds its own. It shares no node with the tree given.
 */
export function excerptOf(tree: Root): Root {
  const before = cutAtMarker(tree)?.children.filter((node) => !isDefinition(node)) ?? [];
  const kept = before.length > 0 ? before : tree.children.filter(isParagraphOfText).slice(0, 1);
  return structuredClone({ type: "root", children: [...kept, ...definitionsIn(tree)] });
}

/** A copy without the marker and all that follows it, in every ancestor; `undefined` where there is none. */
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
