import { decodeAddress } from "../../model/decodeAddress.ts";
import { realpath, stat } from "node:fs/promises";
import { join, posix, sep } from "node:path";
import { ANYWHERE } from "../markdown/sourceLinks.ts";
import type { ImageIndex } from "./imageIndex.ts";
import type { StaticFolder } from "../statics.ts";

/** Where images are looked for. */
export interface ImagePlaces {
  /** Absolute path of the content folder; nothing outside it is read. */
  contentFolder: string;
  /** The document's path from the content folder. */
  file: string;
  /** Folders whose files are part of the site: what `/images/a.png` may mean. */
  staticFolders: readonly StaticFolder[];
  /** Finds what is named without its folder, as Obsidian names images. */
  imageIndex?: ImageIndex | undefined;
  /** Told of each place that is looked at. */
  onLook?: ((look: Look) => void) | undefined;
}

/** A place at which a file was looked for. */
export interface Look {
  /** Absolute; `undefined` where the whole content folder was looked through. */
  path: string | undefined;
  isFound: boolean;
}

/** A file that an image's address names. */
export interface FoundImage {
  /** Absolute. */
  path: string;
  /** From the content folder, as the address says it. */
  named: string;
}

/** Finds the file of an address, relative to the document or to a static folder; throws what an author should be told. */
export async function findImage(
  address: string,
  { contentFolder, file, staticFolders, imageIndex, onLook }: ImagePlaces,
): Promise<FoundImage> {
  const isByName = address.startsWith(ANYWHERE);
  const bare = isByName ? address.slice(ANYWHERE.length) : address.replace(/[?#].*$/, "");
  // A name may hold a `%` of its own.
  const spellings = [...new Set([decodeAddress(bare), bare])];
  const places = bare.startsWith("/")
    ? [...staticFolders, { folder: "", path: "" }]
        .filter(({ path }) => bare.startsWith(`/${path}`))
        .map(
          ({ folder, path }) =>
            (name: string) =>
              posix.join(folder, name.slice(path === "" ? 0 : path.length + 1)),
        )
    : // Beside it, or in the folder of its name, where Hexo keeps a post's files.
      [posix.dirname(file), file.replace(/\.[^./]+$/, "")].map(
        (folder) => (name: string) => posix.join(folder, name),
      );
  const root = await realpath(contentFolder);
  let outside = false;
  for (const place of places) {
    for (const spelling of spellings) {
      const named = place(spelling);
      const path = await findFile(contentFolder, { path: named, onLook });
      if (path === undefined) continue;
      if (path.startsWith(root + sep)) return { path, named };
      outside = true;
    }
  }
  if (isByName) onLook?.({ path: undefined, isFound: false });
  const indexed = isByName ? await imageIndex?.(decodeAddress(bare)) : undefined;
  const path = indexed && (await realpath(join(contentFolder, indexed)).catch(() => undefined));
  if (indexed && path?.startsWith(root + sep)) return { path, named: indexed };
  if (outside || path) throw new Error("it lies outside the content folder");
  throw new Error(`there is no file \`${places[0]?.(spellings[0] ?? bare) ?? bare}\``);
}

/** A Mac writes file names decomposed (NFD), most keyboards composed (NFC): either finds the other. */
async function findFile(
  folder: string,
  { path, onLook }: { path: string; onLook: ImagePlaces["onLook"] },
): Promise<string | undefined> {
  for (const spelling of new Set([path, path.normalize("NFC"), path.normalize("NFD")])) {
    const place = join(folder, spelling);
    const found = await realpath(place).catch(() => undefined);
    const isFound = found !== undefined && (await stat(found)).isFile();
    onLook?.({ path: place, isFound });
    if (isFound) return found;
  }
  return undefined;
}
