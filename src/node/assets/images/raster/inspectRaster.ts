import { CONVERTIBLE, FORMATS, type RasterFormat, SHOWN_BY_BROWSERS } from "./imageFormat.ts";
import { isAnimated } from "./isAnimated.ts";
import { isTruncated, lacksJpegEnd } from "./isTruncated.ts";
import type { Inspection } from "../inspection.ts";
import { asStill, MAX_PIXELS, openImage } from "./openImage.ts";
import { reasonOf, UnusableImage } from "../unusableImage.ts";

const CONVERT = "convert it to JPEG or PNG";
const REPLACE = "replace the file";

/** Matches the error message of libjpeg for a truncated file. */
const PREMATURE = /premature end/i;

/** Maximum length of a side, in px, when an image is decoded to check it. Some formats are decoded faster at a smaller size. */
const TRIAL_SIZE = 16;

/**
 * Reads the size of a raster image and decodes the image, so that damage is reported on the post that references it.
 * @throws {UnusableImage} If the image cannot be published, even partly.
 */
export async function inspectRaster(contents: Buffer, format: RasterFormat): Promise<Inspection> {
  const name = FORMATS[format];
  if (!CONVERTIBLE.includes(format)) {
    throw new UnusableImage(`it has an unsupported format (${name})`, { remedy: CONVERT });
  }
  const isCut = isTruncated(contents, format);
  // The library can mix up the messages of files that are decoded concurrently, so the end marker of a JPEG is checked too.
  const isCutBy = (reason: string | undefined) =>
    isCut || PREMATURE.test(reason ?? "") || (format === "jpeg" && lacksJpegEnd(contents));
  const { pages, ...size } = await readHeader(contents).catch((cause: unknown) => {
    const state = isCutBy(reasonOf(cause)) ? "truncated" : `damaged (${reasonOf(cause)})`;
    throw new UnusableImage(`it is ${state} and cannot be read as ${name}`, { remedy: REPLACE, cause });
  });
  const facts = { format, ...size, ...(isAnimated(contents, format, pages) && { isAnimated: true }) };
  if (size.width * size.height > MAX_PIXELS) {
    const flaw = `has ${size.width} × ${size.height} pixels, more than ${MAX_PIXELS / 1e6} million`;
    return publishUnchanged(facts, flaw, "make it smaller");
  }
  const reason = await decodeOnce(contents, "error");
  if (reason === undefined && !isCut) return { ...facts, isConvertible: true };
  const isLost = reason !== undefined && (await decodeOnce(contents, "none")) !== undefined;
  const isShort = isCutBy(reason);
  if (!isLost) {
    const state = isShort ? "truncated" : `damaged (${reason})`;
    return { ...facts, isConvertible: true, flaw: `is ${state} and only partly shown; ${REPLACE}` };
  }
  if (isShort) throw new UnusableImage("it is truncated and cannot be decoded", { remedy: REPLACE });
  return publishUnchanged(facts, `cannot be decoded as ${name} (${reason})`, CONVERT);
}

/** Returns the inspection of an image that cannot be converted; throws if browsers do not show its format. */
function publishUnchanged(
  facts: Omit<Inspection, "isConvertible">,
  flaw: string,
  remedy: string,
): Inspection {
  if (!SHOWN_BY_BROWSERS.includes(facts.format)) throw new UnusableImage(`it ${flaw}`, { remedy });
  return { ...facts, isConvertible: false, flaw: `${flaw} and is published unchanged; ${remedy}` };
}

/** Reads only the header of an image. Its size is not verified and may be wrong. */
async function readHeader(contents: Buffer) {
  const { default: sharp } = await import("sharp");
  const { autoOrient, pages = 1 } = await sharp(asStill(contents), {
    failOn: "none",
    limitInputPixels: false,
  }).metadata();
  return { width: autoOrient.width, height: autoOrient.height, pages };
}

/** Decodes an image. Returns the error message if that fails. */
async function decodeOnce(contents: Buffer, failOn: "none" | "error"): Promise<string | undefined> {
  try {
    const image = await openImage(contents, { failOn, purpose: "inspect" });
    await image.resize(TRIAL_SIZE, TRIAL_SIZE, { fit: "inside" }).raw().toBuffer();
    return undefined;
  } catch (cause) {
    return reasonOf(cause);
  }
}
