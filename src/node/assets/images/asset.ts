import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { cached, imageCacheFolder } from "./imageCache.ts";
import type { Conversion } from "./conversion.ts";

/** A published file and how it is created. Plain data, so that it can be cached and sent to a worker thread. */
export interface Asset {
  /** Path in the output: `assets/plan.1a2b3c4d.svg`. */
  path: string;
  /** Absolute path of the source file. */
  from: string;
  /** How the source file is converted. If absent, the file is copied. */
  conversion?: Conversion;
}

/** Parts of cache paths. Increase a version when the settings of the conversion change. */
const VERSION = { variant: "v1", preview: "previews-v2" };

/** Returns the contents of an asset. Variants and previews are cached across builds, by the hash of their source. */
export async function readAsset(
  { from, conversion }: Asset,
  cacheFolder: string = imageCacheFolder(),
): Promise<Buffer> {
  if (!conversion) return readFile(from);
  // Imported on first use, because most conversions are cached.
  if (conversion.kind === "svg") {
    const { cleanSvg } = await import("../svg/cleanSvg.ts");
    return cleanSvg(await readFile(from));
  }
  const extension =
    conversion.kind === "variant"
      ? `${conversion.width}.${conversion.format}`
      : conversion.isSvg
        ? "png"
        : "jpg";
  const file = join(cacheFolder, VERSION[conversion.kind], `${conversion.hash}.${extension}`);
  return cached(file, async () => {
    const { convertPhoto, drawPreview } = await import("./convert.ts");
    return conversion.kind === "variant" ? convertPhoto(from, conversion) : drawPreview(from, conversion);
  });
}
