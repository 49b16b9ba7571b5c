/** Formats that are known by how a file begins, whatever its name says, and their usual names. */
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

/** What every browser shows, so that a file may be published as it is. */
export const SHOWN_BY_BROWSERS: readonly string[] = ["jpeg", "png", "gif", "webp", "avif", "svg"];

/** What the image library reads; it is given no other file. SVG is cleaned first. */
export const CONVERTIBLE: readonly string[] = ["jpeg", "png", "gif", "webp", "avif", "tiff"];

/** In hexadecimal: https://mimesniff.spec.whatwg.org/#image-type-pattern-matching-algorithm, and the formats' own specifications. */
const SIGNATURES: [format: RasterFormat, pattern: RegExp][] = [
  ["jpeg", /^ffd8ff/],
  ["png", /^89504e470d0a1a0a/],
  // GIF87a, GIF89a
  ["gif", /^474946383[79]61/],
  // RIFF, a length, WEBP
  ["webp", /^52494646.{8}57454250/],
  // `II` or `MM`, by the order of bytes, then 42, or 43 for files beyond 4 GB
  ["tiff", /^(?:49492[ab]00|4d4d002[ab])/],
  // HEIF holds AVIF too: `avif` or `avis` is among the brands behind `ftyp`.
  ["avif", /^.{8}66747970(?:.{8})*?617669(?:66|73)/],
  // hei*, hev*, mif1, msf1
  ["heic", /^.{8}66747970(?:6865(?:69|76)|6d696631|6d736631)/],
  ["jxl", /^(?:ff0a|0000000c4a584c20)/],
  ["jp2", /^(?:0000000c6a502020|ff4fff51)/],
  // 8BPS
  ["psd", /^38425053/],
  // BM, a length, and four bytes that are not used
  ["bmp", /^424d.{8}00000000/],
  ["ico", /^00000[12]00/],
];

/** The format of an image by its first bytes; `undefined` where they are none of an image, nor of SVG, which is text. */
export function formatOf(contents: Uint8Array): RasterFormat | undefined {
  const bytes = Buffer.from(contents.buffer, contents.byteOffset, contents.length);
  // The first box of HEIF has its own length before it.
  const isBox = bytes.toString("latin1", 4, 8) === "ftyp";
  const head = bytes.toString("hex", 0, isBox ? Math.min(bytes.readUInt32BE(0), 256) : 32);
  return SIGNATURES.find(([, pattern]) => pattern.test(head))?.[0];
}
