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
 * @param collections If empty, the posts are read from {@link defaultCollection}.
 */
export async function readContent(
  folder: string,
  collections: readonly Collection[],
  pagesFolder = "pages",
  read = readSource,
): Promise<Content> {
  const named = collections.length > 0 ? collections : [await defaultCollection(folder)];
  const posts = new Map<string, SourceFile>();
  const links = new Set<string>();
  for (const collection of named) {
    const { base, isGlob } = picomatch.scan(collection.folder);
    const isWanted = isGlob ? picomatch(collection.folder) : () => true;
    for (const file of await readFiles(folder, base, { links, read })) {
      if (isWanted(file.path) && !posts.has(file.path))
        posts.set(file.path, { ...file, section: collection.name, folder: base });
    }
  }
  const isPage = (path: string) => pagesFolder === "" || path.startsWith(`${pagesFolder}/`);
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
  return {
    posts: all.toSorted(byPath),
    pages: (await readFiles(folder, pagesFolder, { links, read })).filter(
      ({ path }) => !posts.has(path) || !hasPostsInPages,
    ),
    folderDefaults: await readFromFolders([".meta.yml", ".meta.yaml"]),
    authors: await readFromFolders([".authors.yml", ".authors.yaml", "authors.yml", "authors.yaml"]),
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

interface ReadFilesOptions {
  /** Receives the paths of symbolic links. */
  links: Set<string>;
  read: typeof readSource;
}

/**
 * Reads all posts and pages in `below` and its subfolders. Adds symbolic links to `options.links` instead of following them. Ignores hidden
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
          return isNeverContent(join(folder, path)) ? [] : readFiles(folder, path, options);
        }
        if (entry.isSymbolicLink()) options.links.add(path);
        if (!entry.isFile() || !isPost(entry.name)) return [];
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
