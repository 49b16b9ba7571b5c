import type { Asset } from "./asset.ts";
import type { VariantFormat } from "./conversion.ts";
import { SHOWN_BY_BROWSERS } from "./raster/imageFormat.ts";
import type { ImageFacts } from "./inspectImage.ts";
import { UnusableImage } from "./unusableImage.ts";

/** Widths of variants, in px. They fit the text column of a phone and of a desktop, at single and double pixel density. */
const WIDTHS = [480, 960, 1600];

/**
 * Maximum length of a side, in px. WebP stores it in 14 bits: https://developers.google.com/speed/webp/docs/riff_container. The limit of
 * libvips for AVIF is one px more.
 */
export const MAX_SIDE = 16_383;

/** Formats that have no variants: a GIF is often animated, and an SVG can be scaled. */
const COPIED_FORMATS = ["gif", "svg"];

export interface Variant extends Asset {
  width: number;
}

/** Whether an image is published as converted variants. Other images are copied, which preserves their frames and quality. */
export function hasVariants(facts: ImageFacts): boolean {
  return (
    facts.isConvertible &&
    !facts.isAnimated &&
    !COPIED_FORMATS.includes(facts.format) &&
    widthsOf(facts).length > 0
  );
}

/**
 * Returns the asset for an image without variants: the unchanged file, or a cleaned SVG.
 * @throws {UnusableImage} If browsers do not show its format.
 */
export function originalAsset({ path, hash, stem, format }: ImageFacts): Asset {
  if (!SHOWN_BY_BROWSERS.includes(format)) {
    throw new UnusableImage("its aspect ratio is too extreme to be converted", {
      remedy: "crop it, or save it as PNG",
    });
  }
  return {
    path: `assets/${stem}.${hash}.${format}`,
    from: path,
    ...(format === "svg" && { conversion: { kind: "svg" } }),
  };
}

/** Returns the variants of an image in a format, narrowest first. No variant is wider than the image. */
export function variantsOf(facts: ImageFacts, format: VariantFormat): Variant[] {
  const { path, hash, stem } = facts;
  return widthsOf(facts).map((width) => ({
    width,
    path: `assets/${stem}.${hash}.${width}.${format}`,
    from: path,
    conversion: { kind: "variant", hash, width, format },
  }));
}

/**
 * Returns the asset for an image that is published at one size: its largest WebP variant, or the original without variants.
 * @throws {UnusableImage} If the image has no variants, and browsers do not show its format.
 */
export function largestAsset(facts: ImageFacts): Asset {
  return (hasVariants(facts) && variantsOf(facts, "webp").at(-1)) || originalAsset(facts);
}

/** Returns the widths of variants in px, smallest first. At each width, the height of the image is at most `MAX_SIDE`. */
function widthsOf({ width: own, height }: ImageFacts): number[] {
  const largest = Math.min(own, 1600, Math.floor((MAX_SIDE * own) / height));
  return largest < 1 ? [] : [...WIDTHS.filter((width) => width < largest), largest];
}
