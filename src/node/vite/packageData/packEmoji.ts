import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { deflateRawSync } from "node:zlib";
import type { EmojiBlock } from "../../assets/ogImages/emojiImages.ts";
import { engineFile } from "../../files/engineFile.ts";

const PACKAGE = engineFile("node_modules", "@twemoji/svg");

/** Number of images in a block. With blocks of 64 all images take 1.5 MB, separately compressed 3.4 MB, uncompressed 8.1 MB. */
const BLOCK_SIZE = 64;

/** Attribution, as CC BY 4.0 requires. The licence of the package itself covers only its packaging. */
const LICENCE = `Twemoji: https://github.com/jdecked/twemoji
Copyright 2019 Twitter, Inc and other contributors
Graphics licensed under CC BY 4.0: https://creativecommons.org/licenses/by/4.0/

images.bin contains the SVG files of the package @twemoji/svg, which are optimized for size. They are compressed in blocks.
The package is under the following licence.

`;

/** Writes all images of Twemoji to `images.bin`, and their positions to `index.json`. */
export async function packEmoji(folder: string): Promise<void> {
  await mkdir(folder);
  const names = (await readdir(PACKAGE)).filter((name) => name.endsWith(".svg")).toSorted();
  const [blocks, compressed]: [EmojiBlock[], Buffer[]] = [[], []];
  let offset = 0;
  for (let start = 0; start < names.length; start += BLOCK_SIZE) {
    const { images, data } = await packBlock(names.slice(start, start + BLOCK_SIZE));
    blocks.push({ offset, size: data.length, images });
    compressed.push(data);
    offset += data.length;
  }
  await writeFile(join(folder, "images.bin"), Buffer.concat(compressed));
  await writeFile(join(folder, "index.json"), JSON.stringify(blocks));
  await writeFile(join(folder, "LICENSE"), LICENCE + (await readFile(join(PACKAGE, "license"), "utf8")));
}

async function packBlock(names: readonly string[]) {
  const files = await Promise.all(names.map((name) => readFile(join(PACKAGE, name))));
  const images: EmojiBlock["images"] = {};
  let end = 0;
  for (const [index, name] of names.entries()) {
    const start = end;
    end += files[index]?.length ?? 0;
    images[basename(name, ".svg")] = [start, end];
  }
  return { images, data: deflateRawSync(Buffer.concat(files), { level: 9 }) };
}
