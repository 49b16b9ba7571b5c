/** Formats that are detected from the first bytes of a file, and their names for messages. */
export const FORMATS = {
  jpeg: "JPEG",
  png: "PNG",
  gif: "GIF",
  webp: "WebP",
  avif: "AVIF",
  tiff: "TIFF",
  heic: "HEIC",
  jxl: "JPEG XL",
  jp2: "JPEG 2000",
  psd: "Photoshop",
  bmp: "BMP",
  ico: "ICO",
} as const;
export type RasterFormat = keyof typeof FORMATS;

/** Formats that every browser shows. */
export const SHOWN_BY_BROWSERS: readonly string[] = ["jpeg", "png", "gif", "webp", "avif", "svg"];

/** Raster formats that the image library decodes. Maru passes no other raster files to it. */
export const CONVERTIBLE: readonly string[] = ["jpeg", "png", "gif", "webp", "avif", "tiff"];

/**
 * Patterns of the first bytes of a file, in hexadecimal. Sources: the specifications of the formats, and
 * https://mimesniff.spec.whatwg.org/#image-type-pattern-matching-algorithm.
 */
const SIGNATURES: [format: RasterFormat, pattern: RegExp][] = [
  ["jpeg", /^ffd8ff/],
  ["png", /^89504e470d0a1a0a/],
  // GIF87a, GIF89a
  ["gif", /^474946383[79]61/],
  // `RIFF`, a length, `WEBP`
  ["webp", /^52494646.{8}57454250/],
  // `II` or `MM` for the byte order, then 42, or 43 for BigTIFF
  ["tiff", /^(?:49492[ab]00|4d4d002[ab])/],
  // AVIF is a HEIF format. The brands after `ftyp` contain `avif` or `avis`.
  ["avif", /^.{8}66747970(?:.{8})*?617669(?:66|73)/],
  // hei*, hev*, mif1, msf1
  ["heic", /^.{8}66747970(?:6865(?:69|76)|6d696631|6d736631)/],
  ["jxl", /^(?:ff0a|0000000c4a584c20)/],
  ["jp2", /^(?:0000000c6a502020|ff4fff51)/],
  // 8BPS
  ["psd", /^38425053/],
  // `BM`, a length, and four unused bytes
  ["bmp", /^424d.{8}00000000/],
  ["ico", /^00000[12]00/],
];

/** Detects the format of an image from its first bytes; `undefined` for other files, and for SVG. */
export function formatOf(contents: Uint8Array): RasterFormat | undefined {
  const bytes = Buffer.from(contents.buffer, contents.byteOffset, contents.length);
  // The first four bytes of a HEIF file are the length of its first box, which lists the brands.
  const isBox = bytes.toString("latin1", 4, 8) === "ftyp";
  const head = bytes.toString("hex", 0, isBox ? Math.min(bytes.readUInt32BE(0), 256) : 32);
  return SIGNATURES.find(([, pattern]) => pattern.test(head))?.[0];
}
