import { type Asset, readAsset } from "./asset.ts";
import { findImage, type ImageSources } from "./findImage.ts";
import { type ImageFacts, inspectImage } from "./inspectImage.ts";
import { makePreview, type Preview } from "./preview.ts";
import { reasonOf } from "./unusableImage.ts";
import { isConverted, original, variantsOf } from "./variants.ts";

/** A post's picture for lists of other programs, and what must be written for it. */
export interface Cover {
  /** Below the site's origin without its base, percent-encoded; or whole, on another site. */
  url: string;
  asset: Asset | undefined;
  /** What is shown with links, without base; `undefined` where the picture cannot be drawn. */
  preview: Preview | undefined;
  /** What its author should know of it. */
  flaw?: string | undefined;
}

/** The picture at an address of front matter, photos as WebP at their largest width; throws what an author should be told. */
export async function readCover(url: string, places: ImageSources): Promise<Cover> {
  if (/^(?:https?:)?\/\//i.test(url)) {
    return { url, asset: undefined, preview: { url: url.replace(/^\/\//, "https://") } };
  }
  const facts = await inspectImage(await findImage(url, places));
  const asset = (isConverted(facts) && variantsOf(facts, "webp").at(-1)) || original(facts);
  const shown = `/${encodeURI(asset.path)}`;
  // What other programs cannot be given in their own format they may show as it is.
  const preview = facts.isConvertible ? await drawable(facts) : { url: shown };
  const flaw =
    preview instanceof Error
      ? `cannot be drawn (${reasonOf(preview)}) for previews of links; convert it to PNG`
      : facts.flaw;
  return { url: shown, asset, preview: preview instanceof Error ? undefined : preview, flaw };
}

/** A preview. Only drawing a drawing tells whether it can be drawn; the result is cached. */
async function drawable(facts: ImageFacts): Promise<Preview | Error> {
  const made = makePreview(facts);
  const failure =
    facts.format === "svg"
      ? await readAsset(made.asset).then(
          () => undefined,
          (cause: unknown) => cause as Error,
        )
      : undefined;
  return failure ?? { url: `/${encodeURI(made.asset.path)}`, made };
}
