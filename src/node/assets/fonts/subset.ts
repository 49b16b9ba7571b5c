import { createHash } from "node:crypto";
import { join } from "node:path";
import { CACHE_FOLDER, cached } from "../images/imageCache.ts";
import type { SiteFont } from "./readSiteFonts.ts";

/**
 * What joins, kerns and places letters, and forms of a language; syllables of old Hangul are composed by the last three. Left out are
 * those of vertical lines, and what is drawn only where a style asks for it, as none of Maru's does but for figures of one width.
 */
const FEATURES = "ccmp locl kern mark mkmk liga clig calt rlig rclt tnum ljmo vjmo tjmo".split(" ");

/** Changes with how fonts are cut, so that a cache holds none cut otherwise. */
const VERSION = 1;

/**
 * A font with no more than some characters, as WOFF2: the same bytes for the same font and characters. Hinting goes, which systems
 * of today do not use at the sizes that are read. Of a variable font the axis of weights stays from 400 to 700, unless another file has
 * the bold letters; all others are fixed where they rest.
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
  // To compress 100 KB as closely as WOFF2 does takes a second.
  return cached(join(CACHE_FOLDER, "fonts", `${name}.woff2`), async () => {
    const { default: subsetFont } = await import("subset-font");
    return subsetFont(bytes, characters, {
      targetFormat: "woff2",
      keepFeatures: FEATURES,
      noHinting: true,
      variationAxes,
    });
  });
}
