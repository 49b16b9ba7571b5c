import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

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

/** The byte in which gzip names the system it ran on, and its value for none: https://www.rfc-editor.org/rfc/rfc1952#section-2.3 */
const SYSTEM = { offset: 9, unknown: 255 };

const ENCODERS = {
  ".br": (bytes: Buffer, path: string) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: SHARED.test(path) ? QUALITY.shared : QUALITY.usual,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  ".gz": async (bytes: Buffer) => {
    const zipped = await promisify(gzip)(bytes, { level: 6 });
    zipped[SYSTEM.offset] = SYSTEM.unknown;
    return zipped;
  },
};

interface Written {
  /** The output folder. */
  folder: string;
  /** Of the file in it. */
  path: string;
  bytes: Buffer;
  /** Whether the site has a file of its own at a path: it stands. */
  names(path: string): boolean;
}

/** Writes `path.br` and `path.gz` beside a text, each where it is smaller; the same bytes everywhere. Works off the main thread. */
export async function writeCompressed({ folder, path, bytes, names }: Written): Promise<void> {
  if (!TEXT.test(path) || bytes.length <= LEAST) return;
  const encode = async ([suffix, encoder]: [string, (typeof ENCODERS)[".br"]]) => {
    if (names(path + suffix)) return;
    const compressed = await encoder(bytes, path);
    if (compressed.length < bytes.length) await writeFile(join(folder, path + suffix), compressed);
  };
  await Promise.all(Object.entries(ENCODERS).map(encode));
}
