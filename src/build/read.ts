import { lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isMarkdown } from "./fileName.ts";
import { compare, ContentError } from "./problem.ts";

/** A Markdown file of the content folder. */
export interface SourceFile {
  /** Path from the content folder with `/`, as the file system spells it: a Mac's may be NFD. */
  path: string;
  text: string;
  /** Name of the collection it lies in, where the site names its collections. */
  section?: string | undefined;
}

/** A folder of posts. */
export interface Collection {
  /** Path from the content folder; `""` is the content folder itself. */
  folder: string;
  /** What readers choose it by; `undefined` where a site has one folder of posts and needs no name for it. */
  name: string | undefined;
}

/** The Markdown of a site. */
export interface Content {
  posts: SourceFile[];
  pages: SourceFile[];
  /** Folders that were named and are not there. */
  missing: Collection[];
}

export const SETTINGS_FILE = "site.yaml";

/** `site.yaml` of a content folder, if it has one. */
export async function readSettingsFile(folder: string): Promise<SourceFile | undefined> {
  if (!(await isFolder(folder))) {
    throw new ContentError(
      `There is no content folder ${folder}. Make it, or set CONTENT_DIR to the folder of your posts.`,
    );
  }
  const text = await readFile(join(folder, SETTINGS_FILE), "utf8").catch(() => undefined);
  return text === undefined ? undefined : { path: SETTINGS_FILE, text };
}

/**
 * Reads the posts of the collections, without any of `posts/`, or of the content folder itself where that is not there; and
 * `pages/`. A file in two collections belongs to the first. Sorted by path.
 */
export async function readContent(folder: string, collections: readonly Collection[]): Promise<Content> {
  const named = collections.length > 0 ? collections : [await defaultCollection(folder)];
  const posts = new Map<string, SourceFile>();
  const missing: Collection[] = [];
  for (const collection of named) {
    if (!(await isFolder(join(folder, collection.folder)))) missing.push(collection);
    for (const file of await readMarkdown(folder, collection.folder)) {
      if (!posts.has(file.path)) posts.set(file.path, { ...file, section: collection.name });
    }
  }
  return {
    posts: [...posts.values()].filter(({ path }) => !path.startsWith("pages/")).toSorted(byPath),
    pages: await readMarkdown(folder, "pages"),
    missing,
  };
}

async function defaultCollection(folder: string): Promise<Collection> {
  return { folder: (await isFolder(join(folder, "posts"))) ? "posts" : "", name: undefined };
}

/** Every Markdown file below a folder; hidden files and folders, and links, are passed over. */
async function readMarkdown(folder: string, below: string): Promise<SourceFile[]> {
  const found = await readdir(join(folder, below), { withFileTypes: true }).catch(() => []);
  const files = await Promise.all(
    found
      .filter(({ name }) => !name.startsWith(".") && name !== "node_modules")
      .map(async (entry): Promise<SourceFile[]> => {
        const path = below ? `${below}/${entry.name}` : entry.name;
        if (entry.isDirectory()) return readMarkdown(folder, path);
        if (!entry.isFile() || !isMarkdown(entry.name)) return [];
        return [{ path, text: await readFile(join(folder, path), "utf8") }];
      }),
  );
  return files.flat().toSorted(byPath);
}

function byPath(a: SourceFile, b: SourceFile): number {
  return compare(a.path.normalize("NFC"), b.path.normalize("NFC"));
}

async function isFolder(path: string): Promise<boolean> {
  return lstat(path).then(
    (entry) => entry.isDirectory() || entry.isSymbolicLink(),
    () => false,
  );
}
