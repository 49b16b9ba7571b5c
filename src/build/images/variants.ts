import type { Asset, VariantFormat } from "./asset.ts";
import type { ImageFacts } from "./inspectImage.ts";

/** Widths in px at which a photo comes: a phone's column, a desk's, and either on a screen of double density. */
const WIDTHS = [480, 960, 1600];

/** Formats that are passed on: a GIF may move, an SVG has no size of its own. */
const PASSED = ["gif", "svg"];

export interface Variant extends Asset {
  width: number;
}

/** Whether an image comes in several widths; others come as they are. */
export function isConverted({ format }: ImageFacts): boolean {
  return !PASSED.includes(format);
}

/** The image as it is; of an SVG, what can do no harm. */
export function original({ path, hash, stem, format }: ImageFacts): Asset {
  return {
    path: `assets/${stem}.${hash}.${format}`,
    from: path,
    ...(format === "svg" && { making: { kind: "svg" } }),
  };
}

/** The image at every width below its own, and at its own where that is not beyond the largest. */
export function variantsOf({ path, hash, stem, width: own }: ImageFacts, format: VariantFormat): Variant[] {
  const widths = [...WIDTHS.filter((width) => width < own), Math.min(own, 1600)];
  return [...new Set(widths)].map((width) => ({
    width,
    path: `assets/${stem}.${hash}.${width}.${format}`,
    from: path,
    making: { kind: "variant", hash, width, format },
  }));
}
