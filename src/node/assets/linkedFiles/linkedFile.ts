import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { contentHash } from "../../cache/contentHash.ts";
import { slugify } from "../../../shared/content/slug.ts";
import type { Asset } from "../images/asset.ts";
import type { FoundFile } from "../images/findLocalFile.ts";
import { formatOf } from "../images/raster/imageFormat.ts";
import { type ImageFacts, inspectImage } from "../images/inspectImage.ts";
import { isPublishable, isPlainText } from "./publishable.ts";
import { isMarkup } from "../svg/decodeXml.ts";
import { reasonOf } from "../images/unusableImage.ts";
import { largestAsset } from "../images/variants.ts";

/**
 * Thrown for a linked file that is not published, usually because browsers may execute it. The message states why: `it contains HTML …`.
 */
export class NotPublished extends Error {}

/** Matches extensions of images. A file with such an extension is published only if it is an image. */
const IMAGE = /^\.(?:avif|gif|jpe?g|png|svgz?|webp)$/;

/**
 * Returns the asset for a linked file. Images are detected by their contents: an SVG is cleaned, a photo becomes its largest WebP variant.
 * Other files are published unchanged if no browser or server executes files with their extension, and if they contain no HTML or XML. Plain
 * text may contain these.
 * @throws {NotPublished} If the file may be executed, or has the extension of an image but cannot be published as an image.
 */
export async function readLinkedFile({ path }: Pick<FoundFile, "path">): Promise<Asset> {
  const written = extname(path);
  const extension = written.toLowerCase();
  const contents = await readFile(path);
  if (!isPlainText(extension)) {
    const facts = await inspect(path, contents, extension);
    if (facts) return largestAsset(facts);
    if (isMarkup(contents)) throw new NotPublished("it contains HTML or XML, which browsers may execute");
  }
  if (!isPublishable(extension))
    throw new NotPublished(`browsers or servers may execute ${describe(extension)}, so it is not published`);
  const stem = slugify(basename(path, written)) ?? "file";
  return { path: `assets/${stem}.${contentHash(contents)}${extension}`, from: path };
}

/** Inspects an image. Returns `undefined` for other files, and for unreadable images without the extension of an image. */
async function inspect(path: string, contents: Buffer, extension: string): Promise<ImageFacts | undefined> {
  const isImage = IMAGE.test(extension);
  const format = formatOf(contents);
  // Raw camera files are TIFF files with other extensions.
  const isOther = format === "tiff" ? !/^\.tiff?$/.test(extension) : !format && !isMarkup(contents);
  if (!isImage && isOther) return undefined;
  try {
    return await inspectImage({ path });
  } catch (cause) {
    if (isImage) throw new NotPublished(`it cannot be published as an image (${reasonOf(cause)})`, { cause });
    return undefined;
  }
}

function describe(extension: string): string {
  return extension === "" ? "a file without an extension" : `a \`${extension}\` file`;
}
