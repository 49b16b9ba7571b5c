import { realpath } from "node:fs/promises";
import { join, posix } from "node:path";
import { splitUrl } from "../../../shared/urls/splitUrl.ts";
import { decodeUrl } from "../../../shared/urls/decodeUrl.ts";
import { isBelow } from "../../files/isBelow.ts";
import { checkReadable, realpathIfPresent, statIfPresent } from "../../files/readIfPresent.ts";
import { ANYWHERE } from "../../markdown/sourceLinks.ts";
import { normalizeLocalUrl } from "../linkedFiles/normalizeLocalUrl.ts";
import { ContentError } from "../../diagnostics/errors.js";
import type { ImageIndex } from "./imageIndex.ts";
import type { StaticFolder } from "../../files/staticFolder.ts";
import type { Look } from "../../files/fileLookup.ts";

/** Where the files that a document references are searched. */
export interface FileSources {
  /** Absolute path of the content folder. Files outside it are not read. */
  contentFolder: string;
  /** Path of the document in the content folder. */
  file: string;
  /** Folders whose files are copied unchanged. Files of URLs such as `/images/a.png` are searched there. */
  staticFolders: readonly StaticFolder[];
  /** Finds images that are referenced without their folder, as in Obsidian. Default: such images are not found. */
  imageIndex?: ImageIndex | undefined;
  /** Called for each path that is checked. Called without a path for a search of the image index, and if reading a file or folder fails. */
  onLook?: ((look: Look) => void) | undefined;
}

/** A file of the content folder that a URL references. */
export interface FoundFile {
  /** Absolute path, with symbolic links followed. */
  path: string;
  /** Path in the content folder. Its Unicode form may differ from that of `path`. */
  contentPath: string;
  /** Query and hash of the URL, unchanged. Empty if they are part of the file name, or if the image index found the file. */
  suffix: string;
}

/** Thrown if a file, or a folder in which it may be, cannot be read. The message states the reason and the remedy. */
export class UnusableFile extends Error {}

/**
 * Finds the file of a URL: relative to the document, in a static folder, in the content folder, or in the image index.
 * @throws If there is no usable file. The message is for the author.
 */
export async function findLocalFile(
  url: string,
  { contentFolder, file, staticFolders, imageIndex, onLook }: FileSources,
): Promise<FoundFile> {
  const isByName = url.startsWith(ANYWHERE);
  const localUrl = normalizeLocalUrl(isByName ? url.slice(ANYWHERE.length) : url);
  const { path: pathname, query, hash } = splitUrl(localUrl);
  // A file name may contain `%`, `?` or `#` without escaping.
  const spellings = [...new Set([decodeUrl(pathname), pathname, decodeUrl(localUrl), localUrl])];
  const candidates = pathname.startsWith("/")
    ? [...staticFolders, { folder: "", path: "" }]
        .filter(({ path }) => pathname.startsWith(`/${path}`))
        .map(
          ({ folder, path }) =>
            (name: string) =>
              posix.join(folder, name.slice(path === "" ? 0 : path.length + 1)),
        )
    : // The file is in the document's folder, or in a folder with the document's name, as in Hexo.
      [posix.dirname(file), file.replace(/\.[^./]+$/, "")].map(
        (folder) => (name: string) => posix.join(folder, name),
      );
  const root = await realpath(contentFolder);
  let isOutside = false;
  for (const pathOf of candidates) {
    for (const spelling of spellings) {
      const contentPath = pathOf(spelling);
      const path = await findSpelling(contentFolder, { path: contentPath, onLook });
      if (path === undefined) continue;
      if (isBelow(root, path)) {
        await withUsableFile(() => checkReadable(path, contentPath), onLook);
        return {
          path,
          contentPath,
          suffix: spelling === pathname || spelling === decodeUrl(pathname) ? query + hash : "",
        };
      }
      isOutside = true;
    }
  }
  if (isByName) onLook?.({ path: undefined, isFound: false });
  const lookUp = async () => (await imageIndex?.(decodeUrl(localUrl))) ?? imageIndex?.(decodeUrl(pathname));
  const indexed = isByName ? await withUsableFile(lookUp, onLook) : undefined;
  const path = indexed && (await findSpelling(contentFolder, { path: indexed, onLook }));
  if (indexed && path !== undefined && isBelow(root, path)) {
    await withUsableFile(() => checkReadable(path, indexed), onLook);
    return { path, contentPath: indexed, suffix: "" };
  }
  if (isOutside || path) throw new Error("it is outside the content folder");
  const missing = candidates[0]?.(spellings[0] ?? pathname) ?? pathname;
  const status = await withUsableFile(() => statIfPresent(join(contentFolder, missing)), onLook);
  throw new Error(`\`${missing}\` ${status?.isDirectory() ? "is a folder" : "does not exist"}`);
}

/** Maximum number of combinations of segments in NFC and NFD that are tried. Each needs a file system call. */
const MAX_SPELLINGS = 16;

/**
 * Returns spellings of a path: unchanged, in Unicode form NFC, in NFD, and with combinations of both, since each segment may have either.
 */
function spellingsOf(path: string): Set<string> {
  let found = [""];
  for (const name of path.split("/")) {
    const forms = [...new Set([name.normalize("NFC"), name.normalize("NFD")])];
    const used = found.length * forms.length > MAX_SPELLINGS ? forms.slice(0, 1) : forms;
    found = used.flatMap((form) => found.map((before) => (before ? `${before}/${form}` : form)));
  }
  return new Set([path, path.normalize("NFC"), path.normalize("NFD"), ...found]);
}

/** Finds a file in any Unicode form of its path: macOS decomposes file names (NFD), most keyboards compose them (NFC). */
async function findSpelling(
  folder: string,
  { path, onLook }: { path: string; onLook: FileSources["onLook"] },
): Promise<string | undefined> {
  for (const spelling of spellingsOf(path)) {
    const candidate = join(folder, spelling);
    const findFile = async () => {
      const found = await realpathIfPresent(candidate, path);
      return found !== undefined && (await statIfPresent(found))?.isFile() ? found : undefined;
    };
    const found = await withUsableFile(findFile, onLook);
    onLook?.({ path: candidate, isFound: found !== undefined });
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Runs an operation on a file. Turns its `ContentError` into an `UnusableFile`. */
async function withUsableFile<Result>(
  act: () => Promise<Result>,
  onLook: FileSources["onLook"],
): Promise<Result> {
  try {
    return await act();
  } catch (cause) {
    // The file may become readable without being modified, so this result must not be reused.
    onLook?.({ path: undefined, isFound: false });
    if (!(cause instanceof ContentError)) throw cause;
    throw new UnusableFile(cause.message.replace(/\.$/, ""), { cause });
  }
}
