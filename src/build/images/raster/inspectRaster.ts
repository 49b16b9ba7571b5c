import { CONVERTIBLE, FORMATS, type RasterFormat, SHOWN_BY_BROWSERS } from "./imageFormat.ts";
import type { Inspection } from "../inspection.ts";
import { MAX_PIXELS, openImage } from "./openImage.ts";
import { reasonOf, UnusableImage } from "../unusableImage.ts";

const REMEDY = "convert it to JPEG or PNG";

/** px; formats that can be scaled down while they are decoded take a fraction of the time. */
const TRIAL = 16;

/** Reads the size of an image of pixels and decodes it once, so that what is wrong with it is known where it is referenced. */
export async function inspectRaster(contents: Buffer, format: RasterFormat): Promise<Inspection> {
  const name = FORMATS[format];
  if (!CONVERTIBLE.includes(format)) {
    throw new UnusableImage(`it has an unsupported format (${name})`, { remedy: REMEDY });
  }
  const size = await sizeOf(contents).catch((cause: unknown) => {
    throw new UnusableImage(`it is damaged, and no ${name} can be read in it (${reasonOf(cause)})`, {
      remedy: "replace the file",
      cause,
    });
  });
  const isTooLarge = size.width * size.height > MAX_PIXELS;
  const fault = isTooLarge
    ? `has ${size.width} × ${size.height} pixels, more than ${MAX_PIXELS / 1e6} million`
    : await decodeOnce(contents, format);
  if (!fault) return { format, ...size, isConvertible: true };
  if (typeof fault !== "string") return { format, ...size, isConvertible: true, flaw: fault.flaw };
  const remedy = isTooLarge ? "make it smaller" : REMEDY;
  if (!SHOWN_BY_BROWSERS.includes(format)) throw new UnusableImage(`it ${fault}`, { remedy });
  return { format, ...size, isConvertible: false, flaw: `${fault} and is published as it is; ${remedy}` };
}

async function sizeOf(contents: Buffer) {
  const { default: sharp } = await import("sharp");
  // Reads the header alone, whatever size that says.
  const { autoOrient } = await sharp(contents, { limitInputPixels: false }).metadata();
  return { width: autoOrient.width, height: autoOrient.height };
}

/** What keeps an image from being decoded, or what is lost of it as an object; `undefined` where all is well. */
async function decodeOnce(
  contents: Buffer,
  format: RasterFormat,
): Promise<string | { flaw: string } | undefined> {
  const decode = async (failOn: "none" | "error") =>
    (await openImage(contents, { failOn, purpose: "inspect" }))
      .resize(TRIAL, TRIAL, { fit: "inside" })
      .raw()
      .toBuffer();
  try {
    await decode("error");
    return undefined;
  } catch (cause) {
    const reason = reasonOf(cause);
    try {
      await decode("none");
      return { flaw: `is damaged (${reason}) and is shown as far as it can be read; replace the file` };
    } catch {
      return `cannot be decoded as ${FORMATS[format]} (${reason})`;
    }
  }
}
