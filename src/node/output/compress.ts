import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const TEXT = /\.(?:css|html?|js|json|md|svg|txt|webmanifest|xml)$/i;
/** What every reader fetches: the scripts, the data of lists, and the index of the search. */
const SHARED = /^(?:assets\/[^/]+\.js|manifest\.(?:metadata|summaries\.\w+)\.json|search\/index\.\w+\.json)$/;

/** In bytes; what is smaller fits into one packet either way. */
const LEAST = 1024;

/**
 * Of 1,000 posts, 51 MB of HTML, brotli makes 13.3 MB in 2.3 s of CPU at quality 5, 12.2 MB in more than 100 s at 11; at 9 it takes longest,
 * since it clears large tables for each small file. At 11 the data of lists is a quarter smaller, and there is one of each.
 */
const QUALITY = { usual: 5, shared: 11 };
export type Quality = keyof typeof QUALITY;

/** The byte in which gzip names the system it ran on, and its value for none: https://www.rfc-editor.org/rfc/rfc1952#section-2.3 */
const SYSTEM = { offset: 9, unknown: 255 };

/** What the name of a compressed file ends with, behind the name of that which it holds. */
export const SUFFIXES = [".br", ".gz"] as const;
export type Suffix = (typeof SUFFIXES)[number];

/** Which compressed files stand beside one in the output: none beside what is no text or small, none whose path is another's. */
export function suffixesFor(
  path: string,
  { size, names }: { size: number; names: (path: string) => boolean },
): Suffix[] {
  return TEXT.test(path) && size > LEAST ? SUFFIXES.filter((suffix) => !names(path + suffix)) : [];
}

/** How well a file of the output is worth to be compressed. */
export function qualityFor(path: string): Quality {
  return SHARED.test(path) ? "shared" : "usual";
}

/** The same bytes everywhere. */
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
