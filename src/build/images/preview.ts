import { readFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { cached } from "./cache.ts";
import { cleanSvg } from "./cleanSvg.ts";
import type { ImageFacts } from "./inspectImage.ts";
import type { Asset } from "./variants.ts";

/** A post's own picture, as other programs show it with a link. */
export interface Preview {
  /** With base; or whole, on another site. */
  address: string;
  /** Undefined where it is on another site, and nothing is known of it but its address. */
  made?: { asset: Asset; width: number; height: number; type: string };
}

/** px; no program shows more. */
const WIDTH = 1200;

/** Changes with the settings below, so that a cache holds nothing made by others. */
const VERSION = 1;

/** What stands behind a picture that one can see through. */
const BEHIND = "#ffffff";

/**
 * The picture in a format that every program reads, which WebP is not yet: a photo as JPEG, a drawing as PNG. Of one that moves, what
 * it begins with.
 */
export function makePreview(facts: ImageFacts, cacheFolder: string): NonNullable<Preview["made"]> {
  const isDrawing = facts.format === "svg";
  // A drawing has no pixels of its own to spare.
  const width = isDrawing ? WIDTH : Math.min(WIDTH, facts.width);
  const height = Math.max(1, Math.round((facts.height * width) / facts.width));
  const extension = isDrawing ? "png" : "jpg";
  const convert = async () => {
    const contents = await readFile(facts.path);
    const image = isDrawing
      ? sharp(cleanSvg(contents), { density: Math.min(2400, (72 * width) / facts.width), failOn: "none" })
      : sharp(contents, { failOn: "none" }).autoOrient();
    const sized = image.resize({ width, height, fit: "fill" }).flatten({ background: BEHIND });
    return (
      isDrawing ? sized.png({ palette: true }) : sized.jpeg({ quality: 82, progressive: true })
    ).toBuffer();
  };
  return {
    asset: {
      path: `assets/${facts.stem}.${facts.hash}.preview.${extension}`,
      contents: () =>
        cached(join(cacheFolder, `previews-v${VERSION}`, `${facts.hash}.${extension}`), convert),
    },
    width,
    height,
    type: isDrawing ? "image/png" : "image/jpeg",
  };
}
