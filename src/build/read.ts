import { lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isMarkdown } from "./fileName.ts";
import { compare, ContentError } from "./problem.ts";

/** A Markdown file of the content folder. */
export interface SourceFile {
  /** Path from the content folder with `/`, as the file system spells it: a Mac's may be NFD. */
  path: string;
  text: string;
}

/** All there is to compile. */
export interface Content {
  /** Absolute path of the content folder. */
  folder: string;
  settings: SourceFile | undefined;
  posts: SourceFile[];
  pages: SourceFile[];
}

export const SETTINGS_FILE = "site.yaml";

/** Reads a content folder; one without `posts/` is itself the posts folder. Sorted by path. */
export async function readContent(folder: string): Promise<Content> {
  if (!(await isFolder(folder))) {
    throw new ContentError(
      `There is no content folder ${folder}. Make it, or set CONTENT_DIR to the folder of your posts.`,
    );
  }
  const postsBelow = await isFolder(join(folder, "posts"));
  const [posts, pages, settings] = await Promise.all([
    readMarkdown(folder, postsBelow ? "posts" : ""),
    readMarkdown(folder, "pages"),
    readFile(join(folder, SETTINGS_FILE), "utf8").catch(() => undefined),
  ]);
  return {
    folder,
    settings: settings === undefined ? undefined : { path: SETTINGS_FILE, text: settings },
    posts: postsBelow ? posts : posts.filter(({ path }) => !path.startsWith("pages/")),
    pages,
  };
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
  return files.flat().toSorted((a, b) => compare(a.path.normalize("NFC"), b.path.normalize("NFC")));
}

async function isFolder(path: string): Promise<boolean> {
  return lstat(path).then(
    (entry) => entry.isDirectory() || entry.isSymbolicLink(),
    () => false,
  );
}
