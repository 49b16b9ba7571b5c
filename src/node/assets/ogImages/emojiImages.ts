import { readFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";
import { memoize } from "../../cache/memoize.ts";
import { engineFile } from "../../files/engineFile.ts";

/**
 * Entry of `lib/data/twemoji/index.json`: a compressed block of `images.bin`. Neighbours by name are alike, so a block is half as large as its
 * images compressed separately.
 */
export interface EmojiBlock {
  /** Offset in `images.bin`, in bytes. */
  offset: number;
  /** Compressed size, in bytes. */
  size: number;
  /** Offsets of the start and end of each SVG in the decompressed block, by name. A name contains hexadecimal code points: `1f1f0-1f1f7`. */
  images: Record<string, [number, number]>;
}

const FOLDER = ["lib", "data", "twemoji"] as const;

const inflate = promisify<Buffer, Buffer>(inflateRaw);

/** Position of each image, by name. Read when the first emoji occurs. */
const indexImages = memoize(() => {
  const blocks = JSON.parse(readFileSync(engineFile(...FOLDER, "index.json"), "utf8")) as EmojiBlock[];
  return new Map(
    blocks.flatMap(({ images, ...block }) =>
      Object.entries(images).map(([name, [start, end]]) => [name, { ...block, start, end }]),
    ),
  );
});

/** Returns the name of Twemoji's image of an emoji (CC BY 4.0); `undefined` if there is none. */
export function findEmoji(character: string): string | undefined {
  if (!/[\p{Extended_Pictographic}\p{Regional_Indicator}\u20E3]/u.test(character)) return undefined;
  // Only names of emoji with a joiner contain variation selectors.
  const plain = character.includes("\u200D") ? character : character.replaceAll("\uFE0F", "");
  const name = [...plain].map((each) => each.codePointAt(0)?.toString(16)).join("-");
  return indexImages().has(name) ? name : undefined;
}

/**
 * Reads an image as SVG.
 * @param name Name that {@link findEmoji} returned.
 */
export async function readEmojiImage(name: string): Promise<Buffer> {
  const image = indexImages().get(name);
  if (!image) throw new Error(`There is no emoji image with the name ${name}.`);
  const file = await open(engineFile(...FOLDER, "images.bin"));
  try {
    const block = Buffer.alloc(image.size);
    await file.read(block, 0, image.size, image.offset);
    return (await inflate(block)).subarray(image.start, image.end);
  } finally {
    await file.close();
  }
}
