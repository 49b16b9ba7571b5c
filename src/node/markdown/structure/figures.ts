import type { Element, ElementContent, Root } from "hast";
import { visit } from "unist-util-visit";

/**
 * Converts a paragraph into a figure if it contains only an image and its caption. The caption is the image's title or, as is
 * common on Korean blogs, a line in italics below the image.
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

/** Returns the node if it is an image; if it is a link, the image that is its only child. */
function imageIn(node: ElementContent): Element | undefined {
  if (node.type !== "element") return undefined;
  if (node.tagName === "img") return node;
  const [only, another] = node.children;
  return node.tagName === "a" && only && !another ? imageIn(only) : undefined;
}

/** Removes the title of an image and returns it as a caption, so that it is not shown again as a tooltip. */
function titleOf({ properties }: Element): ElementContent[] | undefined {
  const title = String(properties["title"] ?? "").trim();
  if (!title) return undefined;
  delete properties["title"];
  return [{ type: "text", value: title }];
}

/** Returns the text in italics on the line below an image if the line contains nothing else. */
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
