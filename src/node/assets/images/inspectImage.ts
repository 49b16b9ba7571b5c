import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { contentHash, shortHash } from "../../cache/contentHash.ts";
import { slugify } from "../../../shared/content/slug.ts";
import { CACHE_FOLDER, cached } from "./imageCache.ts";
import { fewAtOnce } from "./fewAtOnce.ts";
import type { FoundImage } from "./findImage.ts";
import { formatOf, type RasterFormat } from "./raster/imageFormat.ts";
import type { Inspection } from "./inspection.ts";
import { inspectRaster } from "./raster/inspectRaster.ts";
import { isMarkup } from "../svg/decodeXml.ts";
import { readSvg } from "../svg/readSvg.ts";

/** What is known of an image before anything is made of it. */
export interface ImageFacts extends Inspection {
  path: string;
  /** Of its contents, of an SVG as they are published: 8 hexadecimal digits. */
  hash: string;
  /** Name for files made of it: its own, as a slug. */
  stem: string;
}

/** Thrown for a file that stands for one which was not fetched. */
export class LfsPointer extends Error {}

/** As many as there are threads to decode them: libuv's default. */
const AT_ONCE = 4;

/** Changes with what is found out, so that a cache holds nothing that was found otherwise. */
const VERSION = "facts-v3";

/**
 * Reads an image's format and size, and tries whether it can be decoded; throws what an author should be told. What takes long is cached by
 * the image's contents.
 */
export const inspectImage = fewAtOnce(AT_ONCE, inspect);

async function inspect({ path }: Pick<FoundImage, "path">): Promise<ImageFacts> {
  const contents = await readFile(path);
  // https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
  if (contents.subarray(0, 40).toString().startsWith("version https://git-lfs.github.com")) {
    throw new LfsPointer("it is a git-lfs pointer; run `git lfs pull`");
  }
  const hash = createHash("sha256").update(contents).digest("hex");
  const format = formatOf(contents);
  const inspection = format ? await inspectOnce(contents, { format, hash }) : inspectSvg(contents, path);
  return {
    path,
    hash: inspection.publishedHash ?? shortHash(hash),
    stem: slugify(basename(path, extname(path))) ?? "image",
    ...inspection,
  };
}

async function inspectOnce(contents: Buffer, { format, hash }: { format: RasterFormat; hash: string }) {
  const make = async () => Buffer.from(JSON.stringify(await inspectRaster(contents, format)));
  return JSON.parse((await cached(join(CACHE_FOLDER, VERSION, hash), make)).toString()) as Inspection;
}

function inspectSvg(contents: Buffer, path: string): Inspection {
  const isNamedSvg = /\.svgz?$/i.test(path);
  if (!isNamedSvg && !isMarkup(contents)) throw new Error("no image can be read in it");
  try {
    const { text, width, height } = readSvg(contents);
    return { format: "svg", width, height, isConvertible: true, publishedHash: contentHash(text) };
  } catch (cause) {
    if (isNamedSvg) throw cause;
    throw new Error("no image can be read in it", { cause });
  }
}
