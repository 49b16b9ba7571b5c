import type { Sharp } from "sharp";
import { isSequence } from "./isAnimated.ts";

/** Pixels: the largest sensors of phones have 200 million. An image that must be decoded whole needs four bytes of memory for each. */
export const MAX_PIXELS = 210_000_000;

/** Seconds that a conversion may take; a text is compiled within 30 s, its images included. */
const SECONDS = { convert: 60, inspect: 10 };

interface Options {
  failOn?: "none" | "error";
  purpose?: keyof typeof SECONDS;
}

/** Opens an image for converting, within bounds of memory and time. Where it is damaged, it is read as far as that is possible. */
export async function openImage(
  contents: Buffer | string,
  { failOn = "none", purpose = "convert" }: Options = {},
): Promise<Sharp> {
  // Not before a site has images: the library takes a fifth of a second to load.
  const { default: sharp } = await import("sharp");
  return sharp(asStill(contents), { failOn, limitInputPixels: MAX_PIXELS }).timeout({
    seconds: SECONDS[purpose],
  });
}

/** An AVIF with frames as the still image that is in it too: the image library refuses its brand, `avis`. */
export function asStill<Contents extends Buffer | string>(contents: Contents): Contents | Buffer {
  if (typeof contents === "string" || !isSequence(contents)) return contents;
  const still = Buffer.from(contents);
  still.write("avif", 8, "latin1");
  return still;
}
