import type { PhrasingContent, Root } from "mdast";
import { SKIP, visit } from "unist-util-visit";

/** Scheme of a link by name, until it is known what has that name. */
export const WIKI = "wiki:";

/** `[[name]]`, `[[name#heading]]`, `[[name|what it says]]`; not `![[picture.png]]`. */
export const LINK = /(?<!!)\[\[([^\][|#]+)(#[^\][|]+)?(?:\|([^\][]+))?\]\]/g;

/** Makes links of the `[[names]]` in a text; {@link WIKI} stands before the name in their addresses. */
export function linkWikiNames(tree: Root): void {
  visit(tree, "text", (node, index, parent) => {
    if (!parent || index === undefined || parent.type === "link") return undefined;
    const parts: PhrasingContent[] = [];
    let end = 0;
    for (const match of node.value.matchAll(LINK)) {
      const [whole, name = "", hash = "", label] = match;
      parts.push({ type: "text", value: node.value.slice(end, match.index) });
      const url = WIKI + encodeURIComponent(name.trim()) + hash;
      const said = label ?? name;
      const line = (node.position?.start.line ?? 1) + node.value.slice(0, match.index).split("\n").length - 1;
      const position = node.position && { ...node.position, start: { ...node.position.start, line } };
      parts.push({ type: "link", url, children: [{ type: "text", value: said }], position });
      end = match.index + whole.length;
    }
    if (end === 0) return undefined;
    parts.push({ type: "text", value: node.value.slice(end) });
    parent.children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
}
