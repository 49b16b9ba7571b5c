import { pngChunks } from "./chunks.ts";
import type { RasterFormat } from "./imageFormat.ts";

/** Whether a browser shows more than one frame of an image. `pages` is how many frames the image library finds, which finds none of a PNG or AVIF. */
export function isAnimated(contents: Buffer, format: RasterFormat, pages: number): boolean {
  if (format === "png") return hasFrames(contents);
  if (format === "avif") return isSequence(contents);
  // The pages of a TIFF are those of a document.
  return pages > 1 && (format === "webp" || format === "gif");
}

/** Of a PNG: a chunk `acTL` before the image, which says how many frames there are: https://www.w3.org/TR/png-3/#acTL-chunk */
function hasFrames(contents: Buffer): boolean {
  for (const { type, data, end } of pngChunks(contents)) {
    if (type === "IDAT") return false;
    if (type === "acTL" && end <= contents.length) return contents.readUInt32BE(data) > 1;
  }
  return false;
}

/**
 * Of an AVIF: the first brand, by which browsers choose between its frames and its still image:
 * https://aomediacodec.github.io/av1-avif/#image-sequence-brand
 */
export function isSequence(contents: Buffer): boolean {
  return contents.toString("latin1", 4, 12) === "ftypavis";
}
