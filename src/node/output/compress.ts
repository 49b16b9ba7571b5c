import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** Paths of text files. */
const TEXT = /\.(?:css|html?|js|json|md|svg|txt|webmanifest|xml)$/i;
/** Paths of files that every reader loads: scripts, the data of lists, and the search index. */
const SHARED = /^(?:assets\/[^/]+\.js|manifest\.(?:metadata|summaries\.\w+)\.json|search\/index\.\w+\.json)$/;

/** Files up to this size are not compressed, in bytes. They fit into one packet anyway. */
const MIN_BYTES = 1024;

/**
 * Brotli qualities. Quality 5 compresses 51 MB of HTML (1,000 posts) to 13.3 MB in 2.3 s of CPU time, quality 11 to 12.2 MB in over 100 s.
 * Quality 9 is slowest, since it clears large tables for each small file. Files that all readers load are few, and the data of lists is a
 * quarter smaller at 11.
 */
const QUALITY = { usual: 5, shared: 11 };
export type Quality = keyof typeof QUALITY;

/** Offset of the operating system in a gzip header, and its value for an unknown one: https://www.rfc-editor.org/rfc/rfc1952#section-2.3 */
const SYSTEM = { offset: 9, unknown: 255 };

/** Suffixes of compressed files, after the name of the original: Brotli and gzip. */
export const SUFFIXES = [".br", ".gz"] as const;
export type Suffix = (typeof SUFFIXES)[number];

/**
 * Returns the suffixes of the compressed copies of a file. Only texts above 1 KB have copies.
 * @param options.isTaken Whether another file of the site has a path.
 */
export function suffixesFor(
  path: string,
  { size, isTaken }: { size: number; isTaken: (path: string) => boolean },
): Suffix[] {
  return TEXT.test(path) && size > MIN_BYTES ? SUFFIXES.filter((suffix) => !isTaken(path + suffix)) : [];
}

/** Returns the quality at which a file is compressed. */
export function qualityFor(path: string): Quality {
  return SHARED.test(path) ? "shared" : "usual";
}

/** Compresses a file. The result is the same on every operating system. */
export function compress(
  bytes: Uint8Array,
  { suffix, quality }: { suffix: Suffix; quality: Quality },
): Buffer {
  if (suffix === ".br") {
    return brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: QUALITY[quality],
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    });
  }
  const zipped = gzipSync(bytes, { level: 6 });
  zipped[SYSTEM.offset] = SYSTEM.unknown;
  return zipped;
}
