import { CONVERTIBLE, FORMATS, type RasterFormat, SHOWN_BY_BROWSERS } from "./imageFormat.ts";
import { isAnimated } from "./isAnimated.ts";
import { isCutOff, isWithoutEnd } from "./isCutOff.ts";
import type { Inspection } from "../inspection.ts";
import { asStill, MAX_PIXELS, openImage } from "./openImage.ts";
import { reasonOf, UnusableImage } from "../unusableImage.ts";

const CONVERT = "convert it to JPEG or PNG";
const REPLACE = "replace the file";

/** What libjpeg says of a file that ends too early. */
const PREMATURE = /premature end/i;

/** px; formats that can be scaled down while they are decoded take a fraction of the time. */
const TRIAL = 16;

/** Reads the size of an image of pixels and decodes it once, so that what is wrong with it is known where it is referenced. */
export async function inspectRaster(contents: Buffer, format: RasterFormat): Promise<Inspection> {
  const name = FORMATS[format];
  if (!CONVERTIBLE.includes(format)) {
    throw new UnusableImage(`it has an unsupported format (${name})`, { remedy: CONVERT });
  }
  const isCut = isCutOff(contents, format);
  // Of several files read at once, the library mixes up what it says of them.
  const isShortBy = (said: string | undefined) =>
    isCut || PREMATURE.test(said ?? "") || (format === "jpeg" && isWithoutEnd(contents));
  const { pages, ...size } = await readHeader(contents).catch((cause: unknown) => {
    const isShort = isShortBy(reasonOf(cause));
    const state = isShort ? "cut off" : "damaged";
    const reason = isShort ? "" : ` (${reasonOf(cause)})`;
    throw new UnusableImage(`it is ${state}, and no ${name} can be read in it${reason}`, {
      remedy: REPLACE,
      cause,
    });
  });
  const facts = { format, ...size, ...(isAnimated(contents, format, pages) && { isAnimated: true }) };
  if (size.width * size.height > MAX_PIXELS) {
    const flaw = `has ${size.width} × ${size.height} pixels, more than ${MAX_PIXELS / 1e6} million`;
    return publishAsItIs(facts, flaw, "make it smaller");
  }
  const reason = await decodeOnce(contents, "error");
  if (reason === undefined && !isCut) return { ...facts, isConvertible: true };
  const isLost = reason !== undefined && (await decodeOnce(contents, "none")) !== undefined;
  const isShort = isShortBy(reason);
  if (!isLost) {
    const state = isShort ? "cut off" : `damaged (${reason})`;
    return {
      ...facts,
      isConvertible: true,
      flaw: `is ${state} and is shown as far as it can be read; ${REPLACE}`,
    };
  }
  if (isShort) throw new UnusableImage("it is cut off, and nothing of it can be shown", { remedy: REPLACE });
  return publishAsItIs(facts, `cannot be decoded as ${name} (${reason})`, CONVERT);
}

/** An image of which no other can be made. */
function publishAsItIs(facts: Omit<Inspection, "isConvertible">, flaw: string, remedy: string): Inspection {
  if (!SHOWN_BY_BROWSERS.includes(facts.format)) throw new UnusableImage(`it ${flaw}`, { remedy });
  return { ...facts, isConvertible: false, flaw: `${flaw} and is published as it is; ${remedy}` };
}

/** Reads the header alone, whatever size that says. */
async function readHeader(contents: Buffer) {
  const { default: sharp } = await import("sharp");
  const { autoOrient, pages = 1 } = await sharp(asStill(contents), {
    failOn: "none",
    limitInputPixels: false,
  }).metadata();
  return { width: autoOrient.width, height: autoOrient.height, pages };
}

/** Why an image cannot be decoded; `undefined` where it can be. */
async function decodeOnce(contents: Buffer, failOn: "none" | "error"): Promise<string | undefined> {
  try {
    const image = await openImage(contents, { failOn, purpose: "inspect" });
    await image.resize(TRIAL, TRIAL, { fit: "inside" }).raw().toBuffer();
    return undefined;
  } catch (cause) {
    return reasonOf(cause);
  }
}
