import { mediaBoxes, pngChunks } from "./chunks.ts";
import type { RasterFormat } from "./imageFormat.ts";

/**
 * Whether an image is shorter than its structure requires, for example after an interrupted download. Checked here because the image
 * library does not report missing frames of an animation. Returns false for formats other than WebP, GIF, AVIF and PNG. The length of a
 * JPEG is known only after decoding, and the library reports its early end.
 */
export function isTruncated(contents: Buffer, format: RasterFormat): boolean {
  if (format === "webp") return contents.length < 8 + contents.readUInt32LE(4);
  if (format === "gif") return isGifCutOff(contents);
  if (format === "avif") return [...mediaBoxes(contents)].some(({ end }) => end > contents.length);
  if (format === "png") return ![...pngChunks(contents)].some(({ type }) => type === "IEND");
  return false;
}

/** Whether a JPEG has no end marker after the start of its last scan. The marker cannot occur within image data: https://www.w3.org/Graphics/JPEG/itu-t81.pdf, B.1.1.5 */
export function lacksJpegEnd(contents: Buffer): boolean {
  const scan = contents.lastIndexOf("\xFF\xDA", undefined, "latin1");
  return !contents.includes("\xFF\xD9", Math.max(0, scan), "latin1");
}

/** Whether a GIF ends before its trailer. Follows its blocks: https://www.w3.org/Graphics/GIF/spec-gif89a.txt */
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
    // In an extension, a label precedes the data. In an image, its position and size, a colour table and the code size precede the data.
    if (kind === 0x21) offset = skipData(offset + 2);
    else if (kind === 0x2c) offset = skipData(offset + 11 + tableAt(offset + 9));
    // This is the trailer, or an unknown byte, at which decoders stop too.
    else return false;
  }
  return true;
}
