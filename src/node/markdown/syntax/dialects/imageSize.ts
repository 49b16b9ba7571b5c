import type { Image, Root } from "mdast";
import { visit } from "unist-util-visit";

/** The width and height of an image in pixels, as an author gives them. */
export interface ImageSize {
  width?: string;
  height?: string;
}

/** `300`, `300x200`; undefined where a text is something else. */
export function readSize(text: string): ImageSize | undefined {
  const [, width, height] = /^\s*(\d{1,5})(?:x(\d{1,5}))?\s*$/.exec(text) ?? [];
  return width === undefined ? undefined : { width, ...(height !== undefined && { height }) };
}

/** What an alternative text ends with that is a size, or is no more than one: `alt|300`, `300x200`. */
export function sizeInAlt(alt: string): { alt: string; size: ImageSize } | undefined {
  const bar = alt.lastIndexOf("|");
  const size = readSize(alt.slice(bar + 1));
  return size && { alt: alt.slice(0, Math.max(bar, 0)).trim(), size };
}

/** Gives images the size that Obsidian's authors write into their alternative text: https://help.obsidian.md/syntax#External+images */
export function sizeImages(tree: Root): void {
  visit(tree, ["image", "imageReference"], (node) => {
    const image = node as Image;
    const found = sizeInAlt(image.alt ?? "");
    if (!found) return;
    image.alt = found.alt;
    image.data = { ...image.data, hProperties: { ...image.data?.hProperties, ...found.size } };
  });
}
