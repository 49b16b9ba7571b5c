import type { Element, Nodes, Root, RootContent } from "hast";

/** Bodies with fewer characters are drawn at once: browsers lay them out in a few milliseconds. */
const LONG = 60_000;

/** About how many characters a part has: three screens of a desk, six of a phone. The stylesheet guesses its height by this. */
const PART = 4000;

const BLOCK = /^(?:blockquote|details|div|dl|figure|h[2-6]|hr|ol|p|pre|section|table|ul|maru-.*)$/;

/**
 * Divides a long body into parts that browsers lay out when they come near (`content-visibility`). They begin at headings where
 * they can, and never between a heading and its text.
 */
export function rehypeParts() {
  return (tree: Root): void => {
    if (lengthOf(tree) < LONG) return;
    const parts: RootContent[][] = [[]];
    let length = 0;
    let last = "";
    for (const child of tree.children) {
      const name = child.type === "element" ? child.tagName : "";
      const isHeading = isHeadingName(name);
      const isFull = length > PART * (isHeading ? 0.5 : 1) && !isHeadingName(last);
      if (BLOCK.test(name) && (isFull || name === "section")) {
        parts.push([]);
        length = 0;
      }
      parts.at(-1)?.push(child);
      length += lengthOf(child);
      last = name || last;
    }
    tree.children = parts.map((children): Element => ({
      type: "element",
      tagName: "div",
      properties: { className: ["part"] },
      children: children as Element[],
    }));
  };
}

function isHeadingName(name: string): boolean {
  return /^h[2-6]$/.test(name);
}

function lengthOf(node: Nodes): number {
  if (node.type === "text") return node.value.length;
  return "children" in node ? node.children.reduce((sum: number, child) => sum + lengthOf(child), 0) : 0;
}
