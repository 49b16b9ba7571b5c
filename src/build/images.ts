import { createHash } from "node:crypto";
import { readFile, realpath } from "node:fs/promises";
import { basename, extname, join, posix, sep } from "node:path";
import type { Root } from "hast";
import sharp from "sharp";
import { visit } from "unist-util-visit";
import { slugify } from "../model/slug.ts";

/** A file of the content folder that goes into the site under a name that changes with its content. */
export interface Asset {
  /** Path in the output: `assets/plan.1a2b3c4d.svg`. */
  path: string;
  contents: Buffer;
}

/** Where a document's images are looked for, and what is done with those found. */
export interface ImageContext {
  /** Absolute path of the content folder; nothing outside it is read. */
  contentFolder: string;
  /** The document's path from the content folder. */
  file: string;
  onAsset: (asset: Asset) => void;
  onMissing: (line: number, address: string, reason: string) => void;
}

const RELATIVE = /^(?![a-z][a-z\d+.-]*:|[/\\#?])/i;

/** Points relative images at hashed copies at the root of the site, with width and height so that nothing jumps when they load. */
export function rehypeImages({ contentFolder, file, onAsset, onMissing }: ImageContext) {
  return async (tree: Root): Promise<void> => {
    const pending: Promise<void>[] = [];
    visit(tree, "element", ({ tagName, properties, position }) => {
      const address = properties["src"];
      if (tagName !== "img" || typeof address !== "string" || !RELATIVE.test(address)) return;
      const load = readImage(contentFolder, file, address).then(
        ({ asset, width, height }) => {
          onAsset(asset);
          Object.assign(properties, { src: `/${encodeURI(asset.path)}`, width, height });
        },
        (cause: Error) => onMissing(position?.start.line ?? 1, address, cause.message),
      );
      pending.push(load);
    });
    await Promise.all(pending);
  };
}

async function readImage(contentFolder: string, file: string, address: string) {
  const named = posix.join(posix.dirname(file), decodeURIComponent(address.replace(/[?#].*$/, "")));
  const found = await findFile(contentFolder, named);
  if (!found) throw new Error(`there is no file \`${named}\``);
  if (!found.startsWith((await realpath(contentFolder)) + sep)) {
    throw new Error("it lies outside the content folder");
  }
  const contents = await readFile(found);
  const { width, height } = await sharp(contents).metadata();
  const hash = createHash("sha256").update(contents).digest("hex").slice(0, 8);
  const extension = extname(found).toLowerCase();
  const stem = slugify(basename(found, extname(found))) ?? "image";
  return { asset: { path: `assets/${stem}.${hash}${extension}`, contents }, width, height };
}

/** A Mac writes file names decomposed (NFD), most keyboards composed (NFC): either finds the other. */
async function findFile(folder: string, path: string): Promise<string | undefined> {
  for (const spelling of [path, path.normalize("NFC"), path.normalize("NFD")]) {
    const found = await realpath(join(folder, spelling)).catch(() => undefined);
    if (found) return found;
  }
  return undefined;
}
