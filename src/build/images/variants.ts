import { readFile } from "node:fs/promises";
import { join } from "node:path";
import sharp, { type Sharp } from "sharp";
import { cached } from "./cache.ts";
import type { ImageFacts } from "./inspectImage.ts";
import { cleanSvg } from "./cleanSvg.ts";

/** A file of the site that is made when it is asked for. */
export interface Asset {
  /** Path in the output: `assets/plan.1a2b3c4d.svg`. */
  path: string;
  contents(): Promise<Buffer>;
}

/** Widths in px at which a photo comes: a phone's column, a desk's, and either on a screen of double density. */
const WIDTHS = [480, 960, 1600];

/** Formats that are passed on: a GIF may move, an SVG has no size of its own. */
const PASSED = ["gif", "svg"];

/** A format a browser may choose, with its settings; AVIF is a tenth of the size of a JPEG and ten times the work of WebP. */
const ENCODERS = {
  avif: (image: Sharp) => image.avif({ quality: 55, effort: 3 }),
  webp: (image: Sharp) => image.webp({ quality: 78 }),
};
export type VariantFormat = keyof typeof ENCODERS;

/** Changes with the settings above, so that a cache holds nothing made by others. */
const VERSION = 1;

export interface Variant extends Asset {
  width: number;
}

/** Whether an image comes in several widths; others come as they are. */
export function isConverted({ format }: ImageFacts): boolean {
  return !PASSED.includes(format);
}

/** The image as it is; of an SVG, what can do no harm. */
export function original({ path, hash, stem, format }: ImageFacts): Asset {
  const extension = format === "svg" ? "svg" : format;
  return {
    path: `assets/${stem}.${hash}.${extension}`,
    contents: async () => (format === "svg" ? cleanSvg(await readFile(path)) : readFile(path)),
  };
}

/** The image at every width below its own, and at its own where that is not beyond the largest. */
export function variantsOf(facts: ImageFacts, format: VariantFormat, cacheFolder: string): Variant[] {
  const widths = [...WIDTHS.filter((width) => width < facts.width), Math.min(facts.width, 1600)];
  return [...new Set(widths)].map((width) => {
    const name = `${facts.stem}.${facts.hash}.${width}.${format}`;
    const kept = join(cacheFolder, `v${VERSION}`, `${facts.hash}.${width}.${format}`);
    return {
      width,
      path: `assets/${name}`,
      contents: () => cached(kept, () => convert(facts.path, width, format)),
    };
  });
}

function convert(path: string, width: number, format: VariantFormat): Promise<Buffer> {
  // A picture that is broken in part is shown as far as it goes.
  return ENCODERS[format](sharp(path, { failOn: "none" }).autoOrient().resize({ width })).toBuffer();
}
