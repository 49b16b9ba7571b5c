import { join, posix } from "node:path";
import picomatch from "picomatch";
import type { Collection } from "./collection.ts";
import { decodeText } from "../files/encodings/decodeText.ts";
import { isMarkdown } from "../files/fileName.ts";
import { lstatIfPresent, readFileIfPresent, readFolderIfPresent } from "../files/readIfPresent.ts";
import { engineEntries, isNeverContent } from "../files/neverContent.ts";
import { compare, type Kind, type Problem } from "../diagnostics/problem.ts";
import { ConfigError } from "../diagnostics/errors.js";
import { readSource } from "../files/readSource.ts";
import type { SourceFile } from "../files/sourceFile.ts";
import { SETTINGS_FILE } from "../files/settingsFile.ts";
import { parentFolders } from "../files/paths.ts";

/** Returns the problems of the files themselves, such as an unknown encoding. */
export function fileProblems(files: readonly SourceFile[], kind: Kind): Problem[] {
  return files.flatMap(({ path, fault }) => (fault ? [{ kind, file: path.normalize("NFC"), ...fault }] : []));
}

/** The files of a content folder that a site is built from. */
export interface Content {
  posts: SourceFile[];
  pages: SourceFile[];
  /** `.meta.yml` and `.meta.yaml` files. Each contains default front matter for the files in its folder and all subfolders. */
  folderDefaults: SourceFile[];
  /** `.authors.yml` files, which define the author ids that posts use. They may also be named `authors.yml` or end in `.yaml`. */
  authors: SourceFile[];
  /** Paths of the symbolic links in the folders of posts and pages. Maru does not follow them. */
  links: string[];
}

/**
 * Reads `site.yaml` of a content folder; returns `undefined` if there is no such file.
 * @throws {ConfigError} If the content folder does not exist.
 */
export async function readSettingsFile(folder: string): Promise<SourceFile | undefined> {
  if (!(await isFolder(folder))) {
    throw new ConfigError(
      `There is no content folder ${folder}; create it, or name another, as in \`npm run dev -- ~/blog\`.`,
    );
  }
  const [file] = await readTextIfPresent(folder, SETTINGS_FILE);
  return file;
}

/**
 * Reads posts and pages, sorted by path, and the files with default front matter and authors for the posts. A file in two collections
 * belongs to the one that is first in `collections`.
 * @param pages Folders of pages, and glob patterns.
 * @param collections If empty, the posts are read from {@link defaultCollection}.
 */
export async function readContent(
  folder: string,
  collections: readonly Collection[],
  pages: readonly string[] = ["pages"],
  read = readSource,
): Promise<Content> {
  const named = collections.length > 0 ? collections : [await defaultCollection(folder)];
  const posts = new Map<string, SourceFile>();
  const links = new Set<string>();
  for (const collection of named) {
    const selection = select(collection.folder);
    for (const file of await readFiles(folder, selection.base, { links, read, ...selection })) {
      if (!posts.has(file.path))
        posts.set(file.path, { ...file, section: collection.name, folder: selection.base });
    }
  }
  const pageSelections = pages.map(select);
  const isPage = (path: string) =>
    pageSelections.some(
      ({ base, isWanted }) => (base === "" || path.startsWith(`${base}/`)) && isWanted(path),
    );
  // If a posts folder is within the pages folder, its files are posts. If a posts folder contains the pages folder, the files of the pages
  // folder are pages.
  const hasPostsInPages = named.some((collection) => isPage(`${collection.folder}/`));
  const all = [...posts.values()].filter(({ path }) => hasPostsInPages || !isPage(path));
  const folders = new Set(all.flatMap(({ path }) => ["", ...parentFolders(path)]));
  const readFromFolders = async (names: readonly string[]) => {
    const paths = [...folders]
      .toSorted(compare)
      .flatMap((each) => names.map((name) => posix.join(each, name)));
    return (await Promise.all(paths.map((path) => readTextIfPresent(folder, path)))).flat();
  };
  const found = new Map<string, SourceFile>();
  for (const selection of pageSelections) {
    for (const file of await readFiles(folder, selection.base, { links, read, ...selection })) {
      const belongsToPosts = posts.has(file.path) && hasPostsInPages;
      if (!belongsToPosts && !found.has(file.path)) found.set(file.path, { ...file, folder: selection.base });
    }
  }
  return {
    posts: all.toSorted(byPath),
    pages: [...found.values()].toSorted(byPath),
    folderDefaults: await readFromFolders([".meta.yml", ".meta.yaml"]),
    authors: [
      // Jekyll's themes read authors from there.
      ...(await readTextIfPresent(folder, "_data/authors.yml")),
      ...(await readTextIfPresent(folder, "_data/authors.yaml")),
      ...(await readFromFolders([".authors.yml", ".authors.yaml", "authors.yml", "authors.yaml"])),
    ],
    links: [...links].toSorted(compare),
  };
}

/**
 * Whether a file name can belong to a post or page. Excludes Hugo's list pages (`_index.md`) and templates for new posts (`template.md`).
 */
function isPost(name: string): boolean {
  return isMarkdown(name) && !/^(?:_index(?:\.[a-z\d_-]+)?|template)\.[^.]+$/i.test(name);
}

async function readTextIfPresent(folder: string, path: string): Promise<SourceFile[]> {
  const bytes = await readFileIfPresent(join(folder, path));
  return bytes === undefined ? [] : [{ path, ...decodeText(bytes, posix.basename(path)) }];
}

/**
 * Returns the collection that is used if `site.yaml` sets none: the folder `posts/`, or the content folder itself if there is no `posts/`.
 */
export async function defaultCollection(folder: string): Promise<Collection> {
  return { folder: (await isFolder(join(folder, "posts"))) ? "posts" : "", name: undefined };
}

interface Selection {
  /** The folder to read. */
  base: string;
  /** Whether a path in it is selected. */
  isWanted: (path: string) => boolean;
  /** Whether files in subfolders may be selected. */
  isDeep: boolean;
}

/** Returns what a path or glob pattern selects. */
function select(pattern: string): Selection {
  const { base, isGlob } = picomatch.scan(pattern);
  if (!isGlob) return { base: pattern, isWanted: () => true, isDeep: true };
  return { base, isWanted: picomatch(pattern), isDeep: /\/|\*\*/.test(pattern.slice(base.length + 1)) };
}

interface ReadFilesOptions extends Omit<Selection, "base"> {
  /** Receives the paths of symbolic links. */
  links: Set<string>;
  read: typeof readSource;
}

/**
 * Reads the selected posts and pages in `below` and its subfolders. Adds symbolic links to `options.links` instead of following them. Ignores hidden
 * files and folders, folders that `isNeverContent` excludes, and the files of Maru at the root of a clone.
 */
async function readFiles(folder: string, below: string, options: ReadFilesOptions): Promise<SourceFile[]> {
  const found = await readFolderIfPresent(join(folder, below));
  const own = below ? undefined : engineEntries(folder);
  const files = await Promise.all(
    found
      .filter(({ name }) => !name.startsWith(".") && !own?.has(name))
      .map(async (entry): Promise<SourceFile[]> => {
        const path = below ? `${below}/${entry.name}` : entry.name;
        if (entry.isDirectory()) {
          return !options.isDeep || isNeverContent(join(folder, path))
            ? []
            : readFiles(folder, path, options);
        }
        if (entry.isSymbolicLink()) options.links.add(path);
        if (!entry.isFile() || !isPost(entry.name) || !options.isWanted(path)) return [];
        return [{ path, ...options.read(join(folder, path)) }];
      }),
  );
  return files.flat().toSorted(byPath);
}

function byPath(a: SourceFile, b: SourceFile): number {
  return compare(a.path.normalize("NFC"), b.path.normalize("NFC"));
}

/** Whether a path is an existing folder or a symbolic link. */
export async function isFolder(path: string): Promise<boolean> {
  const entry = await lstatIfPresent(path);
  return entry !== undefined && (entry.isDirectory() || entry.isSymbolicLink());
}
