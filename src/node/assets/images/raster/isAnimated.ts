import { pngChunks } from "./chunks.ts";
import type { RasterFormat } from "./imageFormat.ts";

/**
 * Whether browsers show more than one frame of an image.
 * @param pages Number of frames or pages that the image library finds. In a PNG or AVIF, it finds only one.
 */
export function isAnimated(contents: Buffer, format: RasterFormat, pages: number): boolean {
  if (format === "png") return hasFrames(contents);
  if (format === "avif") return isSequence(contents);
  // The pages of a TIFF are pages of a document, not frames.
  return pages > 1 && (format === "webp" || format === "gif");
}

/** Whether a PNG has several frames. Their number is in the chunk `acTL`, which precedes the image data: https://www.w3.org/TR/png-3/#acTL-chunk */
function hasFrames(contents: Buffer): boolean {
  for (const { type, data, end } of pngChunks(contents)) {
    if (type === "IDAT") return false;
    if (type === "acTL" && end <= contents.length) return contents.readUInt32BE(data) > 1;
  }
  return false;
}

/**
 * Whether the major brand of a file is `avis`, for AVIF image sequences. Browsers then show the frames instead of the still image:
 * https://aomediacodec.github.io/av1-avif/#image-sequence-brand
 */
export function isSequence(contents: Buffer): boolean {
  return contents.toString("latin1", 4, 12) === "ftypavis";
}
