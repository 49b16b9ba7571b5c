import type { Element, Nodes, Root, RootContent } from "hast";

/** Minimum length of a body that is divided, in characters. Browsers lay out shorter bodies in a few milliseconds. */
const MIN_LENGTH = 60_000;

/**
 * Length above which the next block begins a new part, in characters: three screens of a desktop, six of a phone. The height
 * estimate in the stylesheet depends on it.
 */
const PART_LENGTH = 4000;

const BLOCK = /^(?:blockquote|details|div|dl|figure|h[2-6]|hr|ol|p|pre|section|table|ul|maru-.*)$/;

/**
 * Divides a long body into parts that browsers lay out only close to the viewport (`content-visibility`). A heading begins a new
 * part after half the {@link PART_LENGTH}. A part does not end between a heading and the text below it.
 */
export function rehypeParts() {
  return (tree: Root): void => {
    if (lengthOf(tree) < MIN_LENGTH) return;
    const parts: RootContent[][] = [[]];
    let length = 0;
    let lastName = "";
    for (const child of tree.children) {
      const name = child.type === "element" ? child.tagName : "";
      const isHeading = isHeadingName(name);
      const isFull = length > PART_LENGTH * (isHeading ? 0.5 : 1) && !isHeadingName(lastName);
      if (BLOCK.test(name) && (isFull || name === "section")) {
        parts.push([]);
        length = 0;
      }
      parts.at(-1)?.push(child);
      length += lengthOf(child);
      lastName = name || lastName;
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
