import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { contentHash } from "../../cache/contentHash.ts";
import { slugify } from "../../../shared/content/slug.ts";
import type { Asset } from "../images/asset.ts";
import type { FoundImage } from "../images/findImage.ts";
import { formatOf } from "../images/raster/imageFormat.ts";
import { type ImageFacts, inspectImage } from "../images/inspectImage.ts";
import { isPublishable, isText } from "./publishable.ts";
import { isMarkup } from "../svg/decodeXml.ts";
import { reasonOf } from "../images/unusableImage.ts";
import { isConverted, original, variantsOf } from "../images/variants.ts";

/** Thrown for a file that is not published because a browser could run it; the message says why, as the rest of a sentence. */
export class NotPublished extends Error {}

/** What a browser shows as an image by its name, and only then: it is published as one, or not at all. */
const IMAGE = /^\.(?:avif|gif|jpe?g|png|svgz?|webp)$/;

/**
 * What is published of a file that a text links to: an image by its contents, whatever its name says, an SVG cleaned, a photo at its
 * largest width; any other file as it is, if no browser executes files of its extension. Throws `NotPublished` for others.
 */
export async function readLinkedFile({ path }: Pick<FoundImage, "path">): Promise<Asset> {
  const written = extname(path);
  const extension = written.toLowerCase();
  const contents = await readFile(path);
  if (!isText(extension)) {
    const facts = await inspect(path, contents, extension);
    if (facts) return (isConverted(facts) && variantsOf(facts, "webp").at(-1)) || original(facts);
    if (isMarkup(contents)) throw new NotPublished("it holds HTML or XML, which browsers may execute");
  }
  if (!isPublishable(extension))
    throw new NotPublished(`browsers or servers may execute ${describe(extension)}, so it is not published`);
  const stem = slugify(basename(path, written)) ?? "file";
  return { path: `assets/${stem}.${contentHash(contents)}${extension}`, from: path };
}

/** The facts of an image; `undefined` of another file, and of an image that no browser shows, which is a file to download. */
async function inspect(path: string, contents: Buffer, extension: string): Promise<ImageFacts | undefined> {
  const isImage = IMAGE.test(extension);
  const format = formatOf(contents);
  // Cameras write their own formats as TIFF.
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
