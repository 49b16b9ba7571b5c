import { realpath } from "node:fs/promises";
import { join, posix, sep } from "node:path";
import { splitUrl } from "../../../shared/urls/splitUrl.ts";
import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import { checkReadable, realpathIfPresent, statIfPresent } from "../../files/readIfPresent.ts";
import { ANYWHERE } from "../../markdown/sourceLinks.ts";
import { localUrl } from "../linkedFiles/localUrl.ts";
import { ContentError } from "../../diagnostics/errors.js";
import type { ImageIndex } from "./imageIndex.ts";
import type { StaticFolder } from "../../files/staticFolder.ts";
import type { Look } from "../../files/fileLookup.ts";

/** Where images are looked for. */
export interface ImageSources {
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

/** A file that an image's address names. */
export interface FoundImage {
  /** Absolute. */
  path: string;
  /** From the content folder, as the address says it. */
  named: string;
  /** Query and hash of the address, as they are written. */
  rest: string;
}

/** Thrown for a file that is there and can't be used; its message says why and what to do. */
export class UnusableFile extends Error {}

/** Finds the file of an address, relative to the document or to a static folder; throws what an author should be told. */
export async function findImage(
  url: string,
  { contentFolder, file, staticFolders, imageIndex, onLook }: ImageSources,
): Promise<FoundImage> {
  const isByName = url.startsWith(ANYWHERE);
  const whole = localUrl(isByName ? url.slice(ANYWHERE.length) : url);
  const { path: bare, query, hash } = splitUrl(whole);
  // A name may hold a `%` of its own; and a `?` or `#` that its author did not escape.
  const spellings = [...new Set([decodeUrl(bare), bare, decodeUrl(whole), whole])];
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
      if (path.startsWith(root + sep)) {
        await usable(() => checkReadable(path, named), onLook);
        return {
          path,
          named,
          rest: spelling === bare || spelling === decodeUrl(bare) ? query + hash : "",
        };
      }
      outside = true;
    }
  }
  if (isByName) onLook?.({ path: undefined, isFound: false });
  const lookUp = async () => (await imageIndex?.(decodeUrl(whole))) ?? imageIndex?.(decodeUrl(bare));
  const indexed = isByName ? await usable(lookUp, onLook) : undefined;
  const path = indexed && (await findFile(contentFolder, { path: indexed, onLook }));
  if (indexed && path?.startsWith(root + sep)) {
    await usable(() => checkReadable(path, indexed), onLook);
    return { path, named: indexed, rest: "" };
  }
  if (outside || path) throw new Error("it lies outside the content folder");
  throw new Error(`there is no file \`${places[0]?.(spellings[0] ?? bare) ?? bare}\``);
}

/** How many spellings of a path are tried: each is a look at the disk. */
const MOST_SPELLINGS = 16;

/** A path as written, and each of its names in NFC and NFD: a folder may come from a Mac and a file in it not. */
function spellingsOf(path: string): Set<string> {
  let found = [""];
  for (const name of path.split("/")) {
    const forms = [...new Set([name.normalize("NFC"), name.normalize("NFD")])];
    const used = found.length * forms.length > MOST_SPELLINGS ? forms.slice(0, 1) : forms;
    found = used.flatMap((form) => found.map((before) => (before ? `${before}/${form}` : form)));
  }
  return new Set([path, path.normalize("NFC"), path.normalize("NFD"), ...found]);
}

/** A Mac writes file names decomposed (NFD), most keyboards composed (NFC): either finds the other. */
async function findFile(
  folder: string,
  { path, onLook }: { path: string; onLook: ImageSources["onLook"] },
): Promise<string | undefined> {
  for (const spelling of spellingsOf(path)) {
    const place = join(folder, spelling);
    const isFile = async () => {
      const found = await realpathIfPresent(place, path);
      return found !== undefined && (await statIfPresent(found))?.isFile() ? found : undefined;
    };
    const found = await usable(isFile, onLook);
    onLook?.({ path: place, isFound: found !== undefined });
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Does something with a file, and throws what an author should be told if it can't be read. */
async function usable<Result>(act: () => Promise<Result>, onLook: ImageSources["onLook"]): Promise<Result> {
  try {
    return await act();
  } catch (cause) {
    // The file is the same when it can be read: only another attempt shows that.
    onLook?.({ path: undefined, isFound: false });
    if (!(cause instanceof ContentError)) throw cause;
    throw new UnusableFile(cause.message.replace(/\.$/, ""), { cause });
  }
}
