import type { Sharp } from "sharp";
import { isSequence } from "./isAnimated.ts";

/** Maximum number of pixels of an image. The largest phone sensors have 200 million. Decoding may need four bytes of memory for each. */
export const MAX_PIXELS = 210_000_000;

/** Time limits, in seconds. Inspection has a low limit, since it is part of compiling a document, which is limited to 30 s. */
const SECONDS = { convert: 60, inspect: 10 };

interface Options {
  failOn?: "none" | "error";
  purpose?: keyof typeof SECONDS;
}

/**
 * Opens an image with limits on the number of pixels and the time.
 * @param options.failOn With `none`, the default, a damaged image is decoded as far as possible.
 */
export async function openImage(
  contents: Buffer | string,
  { failOn = "none", purpose = "convert" }: Options = {},
): Promise<Sharp> {
  // Imported on first use, since loading the library takes 0.2 s.
  const { default: sharp } = await import("sharp");
  return sharp(asStill(contents), { failOn, limitInputPixels: MAX_PIXELS }).timeout({
    seconds: SECONDS[purpose],
  });
}

/** Replaces the brand `avis` of an AVIF sequence, which the image library rejects. The library then reads the still image. */
export function asStill<Contents extends Buffer | string>(contents: Contents): Contents | Buffer {
  if (typeof contents === "string" || !isSequence(contents)) return contents;
  const still = Buffer.from(contents);
  still.write("avif", 8, "latin1");
  return still;
}
