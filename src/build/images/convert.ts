import { readFile } from "node:fs/promises";
import type { Sharp } from "sharp";
import type { Making, VariantFormat } from "./asset.ts";
import { cleanSvg } from "./cleanSvg.ts";

/** AVIF is a tenth of the size of a JPEG and ten times the work of WebP. */
const ENCODERS: Record<VariantFormat, (image: Sharp) => Sharp> = {
  avif: (image) => image.avif({ quality: 55, effort: 3 }),
  webp: (image) => image.webp({ quality: 78 }),
};

/** What stands behind a picture that one can see through. */
const BEHIND = "#ffffff";

/** A photo at a width, upright. One that is broken in part is shown as far as it goes. */
export async function convertPhoto(
  file: string,
  { width, format }: Extract<Making, { kind: "variant" }>,
): Promise<Buffer> {
  // Not before a site has pictures: the library takes a fifth of a second to load.
  const { default: sharp } = await import("sharp");
  return ENCODERS[format](sharp(file, { failOn: "none" }).autoOrient().resize({ width })).toBuffer();
}

/** A picture as other programs show it; of one that moves, what it begins with. */
export async function drawPreview(
  file: string,
  { width, height, drawnWidth }: Extract<Making, { kind: "preview" }>,
): Promise<Buffer> {
  const { default: sharp } = await import("sharp");
  const contents = await readFile(file);
  const image = drawnWidth
    ? sharp(cleanSvg(contents), { density: Math.min(2400, (72 * width) / drawnWidth), failOn: "none" })
    : sharp(contents, { failOn: "none" }).autoOrient();
  const sized = image.resize({ width, height, fit: "fill" }).flatten({ background: BEHIND });
  return (
    drawnWidth ? sized.png({ palette: true }) : sized.jpeg({ quality: 82, progressive: true })
  ).toBuffer();
}
