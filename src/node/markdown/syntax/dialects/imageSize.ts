import type { Image, Root } from "mdast";
import { visit } from "unist-util-visit";

/** The width and height of an image, in pixels. */
export interface ImageSize {
  width?: string;
  height?: string;
}

/** Parses a size such as `300` or `300x200`; returns `undefined` for other text. */
export function readSize(text: string): ImageSize | undefined {
  const [, width, height] = /^\s*(\d{1,5})(?:x(\d{1,5}))?\s*$/.exec(text) ?? [];
  return width === undefined ? undefined : { width, ...(height !== undefined && { height }) };
}

/** Splits an alternative text such as `alt|300` or `300` into its text and its size; returns `undefined` if it has no size. */
export function sizeInAlt(alt: string): { alt: string; size: ImageSize } | undefined {
  const bar = alt.lastIndexOf("|");
  const size = readSize(alt.slice(bar + 1));
  return size && { alt: alt.slice(0, Math.max(bar, 0)).trim(), size };
}

/** Sets the sizes of images from their alternative texts, as in Obsidian: https://help.obsidian.md/syntax#External+images */
export function sizeImages(tree: Root): void {
  visit(tree, ["image", "imageReference"], (node) => {
    const image = node as Image;
    const sized = sizeInAlt(image.alt ?? "");
    if (!sized) return;
    image.alt = sized.alt;
    image.data = { ...image.data, hProperties: { ...image.data?.hProperties, ...sized.size } };
  });
}
