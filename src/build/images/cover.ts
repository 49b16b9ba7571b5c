import type { Asset } from "./asset.ts";
import { findImage, type ImagePlaces } from "./findImage.ts";
import { inspectImage } from "./inspectImage.ts";
import { makePreview, type Preview } from "./preview.ts";
import { isConverted, original, variantsOf } from "./variants.ts";

/** A post's picture for lists of other programs, and what must be written for it. */
export interface Cover {
  /** Below the site's origin without its base, percent-encoded; or whole, on another site. */
  address: string;
  asset: Asset | undefined;
  /** What is shown with links, without base. */
  preview: Preview;
}

/** The picture at an address of front matter, photos as WebP at their largest width; throws what an author should be told. */
export async function readCover(address: string, places: ImagePlaces): Promise<Cover> {
  if (/^(?:https?:)?\/\//i.test(address)) {
    return { address, asset: undefined, preview: { address: address.replace(/^\/\//, "https://") } };
  }
  const facts = await inspectImage(await findImage(address, places));
  const asset = isConverted(facts) ? variantsOf(facts, "webp").at(-1) : original(facts);
  const made = makePreview(facts);
  return {
    address: asset ? `/${encodeURI(asset.path)}` : address,
    asset,
    preview: { address: `/${encodeURI(made.asset.path)}`, made },
  };
}
