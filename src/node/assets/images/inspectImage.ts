import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { contentHash, shortHash } from "../../cache/contentHash.ts";
import { slugify } from "../../../shared/content/slug.ts";
import { cached, imageCacheFolder } from "./imageCache.ts";
import { limitConcurrency } from "./limitConcurrency.ts";
import type { FoundFile } from "./findLocalFile.ts";
import { formatOf, type RasterFormat } from "./raster/imageFormat.ts";
import type { Inspection } from "./inspection.ts";
import { inspectRaster } from "./raster/inspectRaster.ts";
import { isMarkup } from "../svg/decodeXml.ts";
import { readSvg } from "../svg/readSvg.ts";
import { UnusableImage } from "./unusableImage.ts";

/** Properties of an image file that are read before it is converted. */
export interface ImageFacts extends Inspection {
  path: string;
  /** Hash of the contents: 8 hexadecimal digits. For an SVG, the hash of the cleaned contents. */
  hash: string;
  /** Slug of the file name, for the names of published files. */
  stem: string;
}

/** Thrown for a Git LFS pointer: the image itself was not downloaded. */
export class LfsPointer extends Error {}

/** Maximum number of images that are inspected concurrently: libuv's default number of threads. */
const CONCURRENCY = 4;

/** Part of cache paths. Increase it when the inspection changes. */
const VERSION = "facts-v4";

/**
 * Reads the format and size of an image. Also decodes a raster image to check it, and caches the result by the hash of the file.
 * @throws If the file cannot be published as an image. The message is for the author.
 */
export const inspectImage = limitConcurrency(CONCURRENCY, inspect);

async function inspect({ path }: Pick<FoundFile, "path">): Promise<ImageFacts> {
  const contents = await readFile(path);
  // https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
  if (contents.subarray(0, 40).toString().startsWith("version https://git-lfs.github.com")) {
    throw new LfsPointer("it is a Git LFS pointer; run `git lfs pull`");
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
  return JSON.parse((await cached(join(imageCacheFolder(), VERSION, hash), make)).toString()) as Inspection;
}

function noImage(cause?: unknown): UnusableImage {
  return new UnusableImage("it is not a readable image", {
    remedy: "replace the file, or fix the path, relative to this file",
    cause,
  });
}

function inspectSvg(contents: Buffer, path: string): Inspection {
  const isNamedSvg = /\.svgz?$/i.test(path);
  if (!isNamedSvg && !isMarkup(contents)) throw noImage();
  try {
    const { text, width, height } = readSvg(contents);
    return { format: "svg", width, height, isConvertible: true, publishedHash: contentHash(text) };
  } catch (cause) {
    if (isNamedSvg) throw cause;
    throw noImage(cause);
  }
}
