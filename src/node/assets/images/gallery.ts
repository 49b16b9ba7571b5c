import type { Element, ElementContent, Root } from "hast";
import { visit } from "unist-util-visit";

/** Rehype plugin that turns consecutive paragraphs of images into one grid. A single paragraph is enough if it has at least two images. */
export function rehypeGalleries() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (!("children" in node)) return;
      const children = node.children as ElementContent[];
      for (let start = 0; start < children.length; start++) {
        const run = runOfImages(children, start);
        if (run.images.length < 2) continue;
        keepIds(children.slice(start, start + run.length));
        const gallery: Element = {
          type: "element",
          tagName: "div",
          properties: { className: ["gallery"] },
          children: run.images.map(linkImage),
        };
        children.splice(start, run.length, gallery);
      }
    });
  };
}

/**
 * Collects the images of consecutive paragraphs that contain only images, from index `start`.
 * @returns The images, and the number of nodes in the run, including spaces between paragraphs.
 */
function runOfImages(
  children: readonly ElementContent[],
  start: number,
): { images: Element[]; length: number } {
  const images: Element[] = [];
  let length = 0;
  for (let index = start; index < children.length; index++) {
    const child = children[index] as ElementContent;
    if (index > start && isSpace(child)) continue;
    const inside = imagesAlone(child);
    if (inside.length === 0) break;
    images.push(...inside);
    length = index - start + 1;
  }
  return { images, length };
}

/** Returns the images of a paragraph that contains only images; an empty array for other nodes. */
function imagesAlone(node: ElementContent): Element[] {
  if (node.type !== "element" || node.tagName !== "p") return [];
  const inside = node.children.filter((child) => !isSpace(child));
  return inside.length > 0 && inside.every(isImage) ? inside : [];
}

/** Copies the id of each paragraph to its first image, unless the image has an id, so that links to the id still work. */
function keepIds(paragraphs: readonly ElementContent[]): void {
  for (const paragraph of paragraphs) {
    const [first] = imagesAlone(paragraph);
    if (first && paragraph.type === "element" && paragraph.properties["id"])
      first.properties["id"] ??= paragraph.properties["id"];
  }
}

/** Wraps an image in a link to its largest variant. The app opens such links in a dialog. */
function linkImage(image: Element): Element {
  const shown = image.tagName === "picture" ? (image.children.at(-1) as Element) : image;
  const largest = String(shown.properties["srcSet"] ?? "")
    .split(", ")
    .at(-1)
    ?.replace(/ \d+w$/, "");
  const href = largest || String(shown.properties["src"]);
  return { type: "element", tagName: "a", properties: { href }, children: [image] };
}

function isImage(node: ElementContent): node is Element {
  return node.type === "element" && (node.tagName === "img" || node.tagName === "picture");
}

function isSpace(node: ElementContent): boolean {
  return (
    (node.type === "text" && node.value.trim() === "") || (node.type === "element" && node.tagName === "br")
  );
}
