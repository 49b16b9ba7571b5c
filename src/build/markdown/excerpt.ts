import type { Nodes, Parent, Root, RootContent } from "mdast";
import { toString } from "mdast-util-to-string";
import { visit } from "unist-util-visit";

/** `truncate` is Docusaurus' word. */
const MARKER = /<!--\s*(?:more|truncate)\s*-->/i;

/**
 * What stands before the first `<!-- more -->` outside code, else the first paragraph; with every definition of the
 * document, so that a reference or footnote in it still finds its own. The tree given is left as it is.
 */
export function excerptOf(tree: Root): Root {
  const excerpt = structuredClone(tree);
  const cut = cutAtMarker(excerpt) && excerpt.children.some((node) => !isDefinition(node));
  const kept = cut ? excerpt.children : tree.children.filter(isParagraphOfText).slice(0, 1);
  return { type: "root", children: [...kept.filter((node) => !isDefinition(node)), ...definitionsIn(tree)] };
}

/** Drops the marker and all that follows it, in every ancestor; says whether there was one. */
function cutAtMarker(parent: Parent): boolean {
  for (const [index, child] of parent.children.entries()) {
    if (child.type === "html" && MARKER.test(child.value)) {
      child.value = child.value.slice(0, child.value.search(MARKER));
      parent.children.length = child.value.trim() ? index + 1 : index;
      return true;
    }
    if ("children" in child && cutAtMarker(child)) {
      parent.children.length = child.children.length > 0 ? index + 1 : index;
      return true;
    }
  }
  return false;
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
