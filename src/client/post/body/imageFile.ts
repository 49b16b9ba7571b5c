/** A file of a picture and its size in CSS px; of a picture that has not loaded, what its author says. */
export interface ImageFile {
  url: string;
  width: number;
  height: number;
}

/** Pictures smaller than this, in px, are signs among words. */
const SIGN = 96;

/** A little more than shown is not worth a press. */
const LARGER = 1.1;

/** The largest file of a picture. */
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

/** Whether there is more of a picture to see than the text shows. One in a link, a summary or a label does what those do. */
export function isEnlargeable(image: HTMLImageElement): boolean {
  const { clientWidth } = image;
  return (
    clientWidth >= SIGN &&
    largestFile(image).width > clientWidth * LARGER &&
    !image.closest("a, summary, label")
  );
}
