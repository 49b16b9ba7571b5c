import type { Element, ElementContent, Root } from "hast";
import { visit } from "unist-util-visit";

/**
 * Makes figures of images that stand alone in their paragraph with a caption: their title, or a line in italics below them as
 * Korean blogs write it.
 */
export function rehypeFigures() {
  return (tree: Root): void => {
    visit(tree, { tagName: "p" }, (paragraph: Element) => {
      const [first, ...rest] = paragraph.children.filter((child) => !isSpace(child));
      const image = first && imageIn(first);
      if (!first || !image) return;
      const caption = rest.length === 0 ? titleOf(image) : lineBelow(paragraph.children, rest);
      if (!caption) return;
      paragraph.tagName = "figure";
      paragraph.children = [
        first,
        { type: "element", tagName: "figcaption", properties: {}, children: caption },
      ];
    });
  };
}

/** An image, or the one within a link. */
function imageIn(node: ElementContent): Element | undefined {
  if (node.type !== "element") return undefined;
  if (node.tagName === "img") return node;
  const [only, another] = node.children;
  return node.tagName === "a" && only && !another ? imageIn(only) : undefined;
}

/** The title as a caption, which then need not appear over the image too. */
function titleOf({ properties }: Element): ElementContent[] | undefined {
  const title = String(properties["title"] ?? "").trim();
  if (!title) return undefined;
  delete properties["title"];
  return [{ type: "text", value: title }];
}

/** What stands in italics on the line below an image, and nothing else. */
function lineBelow(
  children: readonly ElementContent[],
  rest: readonly ElementContent[],
): ElementContent[] | undefined {
  const [caption, another] = rest;
  if (caption?.type !== "element" || caption.tagName !== "em" || another) return undefined;
  const between = children.slice(1, children.indexOf(caption));
  const isBelow = between.some((node) => node.type !== "text" || node.value.includes("\n"));
  return isBelow ? caption.children : undefined;
}

function isSpace(node: ElementContent): boolean {
  return (
    (node.type === "text" && node.value.trim() === "") || (node.type === "element" && node.tagName === "br")
  );
}
