import type { Asset } from "./asset.ts";
import type { VariantFormat } from "./making.ts";
import { SHOWN_BY_BROWSERS } from "./raster/imageFormat.ts";
import type { ImageFacts } from "./inspectImage.ts";
import { UnusableImage } from "./unusableImage.ts";

/** Widths in px at which a photo comes: a phone's column, a desk's, and either on a screen of double density. */
const WIDTHS = [480, 960, 1600];

/** px; WebP has 14 bits for a side, https://developers.google.com/speed/webp/docs/riff_container; libvips bounds AVIF to one more. */
export const MAX_SIDE = 16_383;

/** Formats that are published as they are: a GIF is often animated, an SVG has no size of its own. */
const PASSED = ["gif", "svg"];

export interface Variant extends Asset {
  width: number;
}

/** Whether an image comes in several widths; others come as they are, with all their frames and in their author's quality. */
export function isConverted(facts: ImageFacts): boolean {
  return (
    facts.isConvertible && !facts.isAnimated && !PASSED.includes(facts.format) && widthsOf(facts).length > 0
  );
}

/** The image as it is; of an SVG, what can do no harm. Throws where browsers do not show its format. */
export function original({ path, hash, stem, format }: ImageFacts): Asset {
  if (!SHOWN_BY_BROWSERS.includes(format)) {
    throw new UnusableImage("it is too long and narrow to be converted", {
      remedy: "crop it, or save it as PNG",
    });
  }
  return {
    path: `assets/${stem}.${hash}.${format}`,
    from: path,
    ...(format === "svg" && { making: { kind: "svg" } }),
  };
}

/** The image at every width below its own, and at its own where that is not beyond the largest. */
export function variantsOf(facts: ImageFacts, format: VariantFormat): Variant[] {
  const { path, hash, stem } = facts;
  return widthsOf(facts).map((width) => ({
    width,
    path: `assets/${stem}.${hash}.${width}.${format}`,
    from: path,
    making: { kind: "variant", hash, width, format },
  }));
}

/** Widths in px, smallest first, at which the height of the image is within `MAX_SIDE` too. */
function widthsOf({ width: own, height }: ImageFacts): number[] {
  const largest = Math.min(own, 1600, Math.floor((MAX_SIDE * own) / height));
  return largest < 1 ? [] : [...WIDTHS.filter((width) => width < largest), largest];
}
