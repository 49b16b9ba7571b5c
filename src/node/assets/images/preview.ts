import type { Asset } from "./asset.ts";
import type { ImageFacts } from "./inspectImage.ts";
import { MAX_SIDE } from "./variants.ts";

/** The image that other sites and apps show with a link to a post. */
export interface Preview {
  /** A path, or an absolute URL on another site. The path includes the base path, except in a `Cover`. */
  url: string;
  /** The converted image, and how it is created. Absent for an image on another site, or if the image cannot be converted. */
  made?: { asset: Asset; width: number; height: number; type: string };
}

/** Maximum width, in px. Link previews are not shown wider. */
const MAX_WIDTH = 1200;

/**
 * Returns the link preview of an image, in a format that every program reads: an SVG as PNG, others as JPEG. The preview of an animation is
 * its first frame.
 */
export function makePreview(facts: ImageFacts): NonNullable<Preview["made"]> {
  const { hash, stem } = facts;
  const isSvg = facts.format === "svg";
  // An SVG can be enlarged without loss.
  const largest = isSvg ? MAX_WIDTH : Math.min(MAX_WIDTH, facts.width);
  const width = Math.max(1, Math.min(largest, Math.floor((MAX_SIDE * facts.width) / facts.height)));
  const height = Math.max(1, Math.min(MAX_SIDE, Math.round((facts.height * width) / facts.width)));
  return {
    asset: {
      path: `assets/${stem}.${hash}.preview.${isSvg ? "png" : "jpg"}`,
      from: facts.path,
      conversion: { kind: "preview", hash, width, height, isSvg },
    },
    width,
    height,
    type: isSvg ? "image/png" : "image/jpeg",
  };
}
