import { type Asset, readAsset } from "./asset.ts";
import { findLocalFile, type FileSources } from "./findLocalFile.ts";
import { type ImageFacts, inspectImage } from "./inspectImage.ts";
import { makePreview, type Preview } from "./preview.ts";
import { reasonOf } from "./unusableImage.ts";
import { largestAsset } from "./variants.ts";

/** The cover image of a post, and the files that must be published for it. */
export interface Cover {
  /** Percent-encoded path without the base path; or the unchanged URL of an image on another site. */
  url: string;
  asset: Asset | undefined;
  /** The image for link previews. Its URL has no base path. `undefined` if it is an SVG that cannot be drawn. */
  preview: Preview | undefined;
  /** A problem of an image that is published anyway, and its remedy. */
  flaw?: string | undefined;
}

/**
 * Reads the cover image of a post. Photos are published as WebP at the largest width of their variants.
 * @param url A path or URL of front matter.
 * @throws If there is no usable image. The message is for the author.
 */
export async function readCover(url: string, sources: FileSources): Promise<Cover> {
  if (/^(?:https?:)?\/\//i.test(url)) {
    return { url, asset: undefined, preview: { url: url.replace(/^\/\//, "https://") } };
  }
  const facts = await inspectImage(await findLocalFile(url, sources));
  const asset = largestAsset(facts);
  const coverUrl = `/${encodeURI(asset.path)}`;
  // An image that cannot be converted is its own preview, since other programs may be able to show it.
  const preview = facts.isConvertible ? await createPreview(facts) : { url: coverUrl };
  const flaw =
    preview instanceof Error
      ? `cannot be drawn for link previews (${reasonOf(preview)}); convert it to PNG`
      : facts.flaw;
  return { url: coverUrl, asset, preview: preview instanceof Error ? undefined : preview, flaw };
}

/** Returns the link preview of an image, or an error. An SVG is drawn immediately, to check that it can be drawn; the PNG is cached. */
async function createPreview(facts: ImageFacts): Promise<Preview | Error> {
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
