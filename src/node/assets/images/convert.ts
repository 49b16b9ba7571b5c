import { readFile } from "node:fs/promises";
import type { Sharp } from "sharp";
import type { Making, VariantFormat } from "./making.ts";
import { type Drawing, drawSvg } from "../svg/drawSvg.ts";
import { openImage } from "./raster/openImage.ts";
import { readSvg } from "../svg/readSvg.ts";

/** AVIF is a tenth of the size of a JPEG and ten times the work of WebP. */
const ENCODERS: Record<VariantFormat, (image: Sharp) => Sharp> = {
  avif: (image) => image.avif({ quality: 55, effort: 3 }),
  webp: (image) => image.webp({ quality: 78 }),
};

/** What is behind a picture that one can see through. */
const BACKGROUND = "#ffffff";

/** A photo at a width, upright. One that is broken in part is shown as far as it goes. */
export async function convertPhoto(
  file: string,
  { width, format }: Extract<Making, { kind: "variant" }>,
): Promise<Buffer> {
  return ENCODERS[format]((await openImage(file)).autoOrient().resize({ width })).toBuffer();
}

/** A picture as other programs show it; of one that moves, what it begins with. */
export async function drawPreview(
  file: string,
  { width, height, isDrawing }: Extract<Making, { kind: "preview" }>,
): Promise<Buffer> {
  const contents = await readFile(file);
  if (isDrawing) {
    const { sized, isSimple } = readSvg(contents);
    return (isSimple ? drawSvgHere : drawSvg)(sized(width, height), {
      width,
      height,
      background: BACKGROUND,
    });
  }
  const image = (await openImage(contents)).autoOrient().resize({ width, height, fit: "fill" });
  return image.flatten({ background: BACKGROUND }).jpeg({ quality: 82, progressive: true }).toBuffer();
}

/** To start a process takes half a second, which most drawings are not worth. */
async function drawSvgHere(svg: string, { width, height, background }: Drawing): Promise<Buffer> {
  const image = (await openImage(Buffer.from(svg))).resize({ width, height, fit: "fill" });
  return image.flatten({ background }).png({ palette: true }).toBuffer();
}
