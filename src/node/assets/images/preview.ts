import type { Asset } from "./asset.ts";
import type { ImageFacts } from "./inspectImage.ts";
import { MAX_SIDE } from "./variants.ts";

/** A post's own picture, as other programs show it with a link. */
export interface Preview {
  /** With base; or whole, on another site. */
  url: string;
  /** Undefined where it is on another site, or cannot be converted, and nothing is known of it but its address. */
  made?: { asset: Asset; width: number; height: number; type: string };
}

/** px; no program shows more. */
const WIDTH = 1200;

/**
 * The picture in a format that every program reads, which WebP is not yet: a photo as JPEG, a drawing as PNG. Of one that moves, what
 * it begins with.
 */
export function makePreview(facts: ImageFacts): NonNullable<Preview["made"]> {
  const { hash, stem } = facts;
  const isDrawing = facts.format === "svg";
  // A drawing has no pixels of its own to spare.
  const largest = isDrawing ? WIDTH : Math.min(WIDTH, facts.width);
  const width = Math.max(1, Math.min(largest, Math.floor((MAX_SIDE * facts.width) / facts.height)));
  const height = Math.max(1, Math.min(MAX_SIDE, Math.round((facts.height * width) / facts.width)));
  return {
    asset: {
      path: `assets/${stem}.${hash}.preview.${isDrawing ? "png" : "jpg"}`,
      from: facts.path,
      making: { kind: "preview", hash, width, height, isDrawing },
    },
    width,
    height,
    type: isDrawing ? "image/png" : "image/jpeg",
  };
}
