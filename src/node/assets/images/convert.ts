import { readFile } from "node:fs/promises";
import type { Sharp } from "sharp";
import type { Conversion, VariantFormat } from "./conversion.ts";
import { type Drawing, drawSvg } from "../svg/drawSvg.ts";
import { openImage } from "./raster/openImage.ts";
import { readSvg } from "../svg/readSvg.ts";

/** Encoders of variants. An AVIF file is smaller than a WebP file of the same image, but takes ten times as long to encode. */
const ENCODERS: Record<VariantFormat, (image: Sharp) => Sharp> = {
  avif: (image) => image.avif({ quality: 55, effort: 3 }),
  webp: (image) => image.webp({ quality: 78 }),
};

/** Background colour for transparent images. */
const BACKGROUND = "#ffffff";

/** Resizes and encodes an image after applying its EXIF orientation. A damaged image is converted as far as it can be decoded. */
export async function convertPhoto(
  file: string,
  { width, format }: Extract<Conversion, { kind: "variant" }>,
): Promise<Buffer> {
  return ENCODERS[format]((await openImage(file)).autoOrient().resize({ width })).toBuffer();
}

/** Draws the preview of an image for other sites and apps: an SVG as PNG, others as JPEG. The preview of an animation is its first frame. */
export async function drawPreview(
  file: string,
  { width, height, isSvg }: Extract<Conversion, { kind: "preview" }>,
): Promise<Buffer> {
  const contents = await readFile(file);
  if (isSvg) {
    const { sized, isSimple } = readSvg(contents);
    return (isSimple ? drawSvgInProcess : drawSvg)(sized(width, height), {
      width,
      height,
      background: BACKGROUND,
    });
  }
  const image = (await openImage(contents)).autoOrient().resize({ width, height, fit: "fill" });
  return image.flatten({ background: BACKGROUND }).jpeg({ quality: 82, progressive: true }).toBuffer();
}

/** Draws a simple SVG in this process, since starting another process takes half a second. */
async function drawSvgInProcess(svg: string, { width, height, background }: Drawing): Promise<Buffer> {
  const image = (await openImage(Buffer.from(svg))).resize({ width, height, fit: "fill" });
  return image.flatten({ background }).png({ palette: true }).toBuffer();
}
