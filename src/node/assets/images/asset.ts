import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { cached, CACHE_FOLDER } from "./imageCache.ts";
import { cleanSvg } from "../svg/cleanSvg.ts";
import { convertPhoto, drawPreview } from "./convert.ts";
import type { Making } from "./making.ts";

/** A file of the site, and what it is made of: plain, so that it can be kept and handed to a thread. */
export interface Asset {
  /** Path in the output: `assets/plan.1a2b3c4d.svg`. */
  path: string;
  /** Absolute path of the file that it is made of. */
  from: string;
  making?: Making;
}

/** Change with the settings of what they are made with, so that a cache holds nothing made by others. */
const VERSION = { variant: "v1", preview: "previews-v2" };

/** What an asset holds. What takes long to make is kept for the next build, by the hash of its source. */
export async function readAsset(
  { from, making }: Asset,
  cacheFolder: string = CACHE_FOLDER,
): Promise<Buffer> {
  if (!making) return readFile(from);
  if (making.kind === "svg") return cleanSvg(await readFile(from));
  const extension =
    making.kind === "variant" ? `${making.width}.${making.format}` : making.isDrawing ? "png" : "jpg";
  const kept = join(cacheFolder, VERSION[making.kind], `${making.hash}.${extension}`);
  return cached(kept, () =>
    making.kind === "variant" ? convertPhoto(from, making) : drawPreview(from, making),
  );
}
