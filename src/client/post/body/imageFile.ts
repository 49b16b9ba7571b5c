/** URL of an image file and its size, in px. */
export interface ImageFile {
  url: string;
  width: number;
  height: number;
}

/**
 * Minimum displayed width of an image that can be enlarged, in CSS px. Smaller images are usually symbols within text.
 */
const MIN_WIDTH = 96;

/** An image can be enlarged if the ratio of the file's width to the displayed width exceeds this value. */
const MIN_ENLARGEMENT = 1.1;

/**
 * Returns the last file in `srcset`, which is the largest. Without widths in `srcset`, returns the file in `src` and
 * the size of the image. Until the image is loaded, the size is that of the HTML attributes.
 */
export function largestFile(image: HTMLImageElement): ImageFile {
  const shown = { width: Number(image.getAttribute("width")), height: Number(image.getAttribute("height")) };
  const [url, width = ""] = image.srcset.split(", ").at(-1)?.split(" ") ?? [];
  if (!url || !width.endsWith("w")) {
    const { naturalWidth, naturalHeight, src } = image;
    return naturalWidth > 0
      ? { url: src, width: naturalWidth, height: naturalHeight }
      : { url: src, ...shown };
  }
  const widest = Number.parseInt(width, 10);
  return { url, width: widest, height: Math.round((widest * shown.height) / (shown.width || 1)) };
}

/**
 * Whether an image can be shown larger than in the text. False in a link, summary or label, because a click on the
 * image activates that element.
 */
export function isEnlargeable(image: HTMLImageElement): boolean {
  const { clientWidth } = image;
  return (
    clientWidth >= MIN_WIDTH &&
    largestFile(image).width > clientWidth * MIN_ENLARGEMENT &&
    !image.closest("a, summary, label")
  );
}
