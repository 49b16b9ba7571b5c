import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** Matches paths of text files. */
const TEXT = /\.(?:css|html?|js|json|md|svg|txt|webmanifest|xml)$/i;
/** Matches paths of files that many readers load: scripts, the data of lists, and the search index. */
const SHARED = /^(?:assets\/[^/]+\.js|manifest\.(?:metadata|summaries\.\w+)\.json|search\/index\.\w+\.json)$/;

/** Size above which files are compressed, in bytes. Smaller files already fit into one network packet. */
const MIN_BYTES = 1024;

/**
 * Brotli qualities. Quality 5 compresses 51 MB of HTML (1,000 posts) to 13.3 MB in 2.3 s of CPU time. Quality 11 compresses it to 12.2 MB
 * in over 100 s. Quality 9 is even slower than 11, because it clears large tables for each small file. Only a few files are shared by many
 * readers. For these, quality 11 takes little time, and makes the data of lists a quarter smaller.
 */
const QUALITY = { usual: 5, shared: 11 };
export type Quality = keyof typeof QUALITY;

/**
 * Offset of the operating system's id in a gzip header, and the id of an unknown system: https://www.rfc-editor.org/rfc/rfc1952#section-2.3
 */
const SYSTEM = { offset: 9, unknown: 255 };

/** Suffixes of compressed files, appended to the name of the original: Brotli and gzip. */
const SUFFIXES = [".br", ".gz"] as const;
export type Suffix = (typeof SUFFIXES)[number];

/**
 * Returns the suffixes of the compressed copies of a file. Only text files over 1 KB have copies. A copy is omitted if its path is taken.
 * @param options.isTaken Whether another file of the site has the path.
 */
export function suffixesFor(
  path: string,
  { size, isTaken }: { size: number; isTaken: (path: string) => boolean },
): Suffix[] {
  return TEXT.test(path) && size > MIN_BYTES ? SUFFIXES.filter((suffix) => !isTaken(path + suffix)) : [];
}

/** Returns the Brotli quality for the file at a path. */
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
