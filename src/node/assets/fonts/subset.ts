import { createHash } from "node:crypto";
import { join } from "node:path";
import { cached, imageCacheFolder } from "../images/imageCache.ts";
import type { SiteFont } from "./readSiteFonts.ts";

/**
 * OpenType features that remain in subsets: those that compose, kern and position letters, ligatures, localized forms, tabular figures
 * (`tnum`), and Old Hangul (the last three). Features for vertical text, and optional features that Maru's styles do not use, are removed.
 */
const FEATURES = "ccmp locl kern mark mkmk liga clig calt rlig rclt tnum ljmo vjmo tjmo".split(" ");

/** Part of the hash in cache file names. Increase it when the subsetting changes. */
const VERSION = 1;

/**
 * Returns a WOFF2 font with only the given characters. The output is deterministic. Removes hinting, which current systems do not use at
 * text sizes. Limits the weight axis of a variable font to 400–700, or to one weight if bold text has a separate file. Limits each other
 * axis to its default value.
 */
export function subset({ bytes, metrics, isBold, hasBold }: SiteFont, characters: string): Promise<Buffer> {
  const { axes, weights } = metrics;
  const variationAxes: Record<string, number | { min: number; max: number }> = Object.fromEntries(axes);
  if (weights) {
    const [min, max] = weights;
    variationAxes["wght"] = isBold ? max : hasBold || min >= max ? min : { min, max };
  }
  const facts = JSON.stringify([VERSION, characters, variationAxes]);
  const name = createHash("sha256").update(bytes).update(facts).digest("hex").slice(0, 16);
  // Cached, since compressing 100 KB as WOFF2 takes a second.
  return cached(join(imageCacheFolder(), "fonts", `${name}.woff2`), async () => {
    const { default: subsetFont } = await import("subset-font");
    return subsetFont(bytes, characters, {
      targetFormat: "woff2",
      keepFeatures: FEATURES,
      noHinting: true,
      variationAxes,
    });
  });
}
