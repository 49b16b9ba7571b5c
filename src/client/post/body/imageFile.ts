/** A file of an image and its size in CSS px; if the image has not loaded, the size that its HTML gives. */
export interface ImageFile {
  url: string;
  width: number;
  height: number;
}

/** Smaller images, in px, are symbols within text. */
const SIGN = 96;

/** Minimum ratio by which an enlarged image must be larger. */
const LARGER = 1.1;

/** Returns the largest file of an image. */
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

/** Whether an image can be shown larger than in the text. An image in a link, summary or label acts as part of that. */
export function isEnlargeable(image: HTMLImageElement): boolean {
  const { clientWidth } = image;
  return (
    clientWidth >= SIGN &&
    largestFile(image).width > clientWidth * LARGER &&
    !image.closest("a, summary, label")
  );
}
