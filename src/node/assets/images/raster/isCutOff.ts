import { mediaBoxes, pngChunks } from "./chunks.ts";
import type { RasterFormat } from "./imageFormat.ts";

/**
 * Whether an image ends before its format says it does, as after a transfer that broke off. The image library passes over what is missing of
 * an animation. It says itself what is missing of a JPEG, whose length only decoding shows.
 */
export function isCutOff(contents: Buffer, format: RasterFormat): boolean {
  if (format === "webp") return contents.length < 8 + contents.readUInt32LE(4);
  if (format === "gif") return isGifCutOff(contents);
  if (format === "avif") return [...mediaBoxes(contents)].some(({ end }) => end > contents.length);
  if (format === "png") return ![...pngChunks(contents)].some(({ type }) => type === "IEND");
  return false;
}

/** Whether a JPEG ends within its pixels, among whose bytes no marker can be: https://www.w3.org/Graphics/JPEG/itu-t81.pdf, B.1.1.5 */
export function isWithoutEnd(contents: Buffer): boolean {
  const scan = contents.lastIndexOf("\xFF\xDA", undefined, "latin1");
  return !contents.includes("\xFF\xD9", Math.max(0, scan), "latin1");
}

/** Follows the blocks of a GIF to the byte that ends it: https://www.w3.org/Graphics/GIF/spec-gif89a.txt */
function isGifCutOff(contents: Buffer): boolean {
  const tableAt = (offset: number) => {
    const flags = contents[offset] ?? 0;
    return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
  };
  const skipData = (from: number) => {
    let offset = from;
    while (contents[offset]) offset += 1 + (contents[offset] as number);
    return offset + 1;
  };
  let offset = 13 + tableAt(10);
  while (offset < contents.length) {
    const kind = contents[offset];
    // An extension has its label before its data; an image its position, a table of colours and the size of its codes.
    if (kind === 0x21) offset = skipData(offset + 2);
    else if (kind === 0x2c) offset = skipData(offset + 11 + tableAt(offset + 9));
    // Whatever else there is begins no block, and decoders stop at it.
    else return false;
  }
  return true;
}
