import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { contentHash } from "../contentHash.ts";
import { slugify } from "../../model/slug.ts";
import type { FoundImage } from "./findImage.ts";

/** What is known of an image before anything is made of it. */
export interface ImageFacts {
  path: string;
  /** Of its contents, 8 hexadecimal digits. */
  hash: string;
  /** Name for files made of it: its own, as a slug. */
  stem: string;
  /** As sharp calls it: `jpeg`, `png`, `svg`, `gif` … */
  format: string;
  /** In px, as it is to be seen, however the camera was held. */
  width: number;
  height: number;
}

/** Thrown for a file that stands for one which was not fetched. */
export class LfsPointer extends Error {}

/** Reads an image's format and size; throws what an author should be told. */
export async function inspectImage({ path }: FoundImage): Promise<ImageFacts> {
  const contents = await readFile(path);
  // https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
  if (contents.subarray(0, 40).toString().startsWith("version https://git-lfs.github.com")) {
    throw new LfsPointer("it is a git-lfs pointer; run `git lfs pull`");
  }
  // Not before there is one: the library takes a fifth of a second to load.
  const { default: sharp } = await import("sharp");
  const { format, autoOrient } = await sharp(contents)
    .metadata()
    .catch(() => {
      throw new Error("no image can be read in it");
    });
  return {
    path,
    hash: contentHash(contents),
    stem: slugify(basename(path, extname(path))) ?? "image",
    format,
    width: autoOrient.width,
    height: autoOrient.height,
  };
}
