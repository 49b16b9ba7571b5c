import { join, posix } from "node:path";
import { readFolderIfPresent } from "../../files/readIfPresent.ts";
import { isNeverContent } from "../../files/neverContent.ts";
import { compare } from "../../diagnostics/problem.ts";
import { foldFilePath } from "../../files/paths.ts";

/**
 * Finds an image of the content folder by its name or the end of its path.
 * @returns The path in the content folder; `undefined` if no image matches. If several match, the path with the fewest parent folders.
 */
export type ImageIndex = (name: string) => Promise<string | undefined>;

const IMAGE = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp)$/i;

/** The images of a content folder, and the errors of folders that cannot be read. */
interface Found {
  /** Paths by normalized file name. */
  byName: ReadonlyMap<string, string[]>;
  failures: unknown[];
}

/**
 * Creates an index of the images of a content folder. The folder is read at the first search.
 * If a search finds nothing and a folder is unreadable, the search throws, since that folder may contain the image.
 */
export function createImageIndex(contentFolder: string): ImageIndex {
  let found: Promise<Found> | undefined;
  return async (name) => {
    found ??= indexImages(contentFolder);
    const { byName, failures } = await found;
    const end = foldFilePath(name);
    const named = byName.get(posix.basename(end)) ?? [];
    const path = named.find((each) => `/${foldFilePath(each)}`.endsWith(`/${end}`));
    if (path === undefined && failures.length > 0) throw failures[0];
    return path;
  };
}

async function indexImages(folder: string): Promise<Found> {
  const failures: unknown[] = [];
  const images = await readPaths(folder, "", (cause) => void failures.push(cause));
  const byName = new Map<string, string[]>();
  const depth = (path: string) => path.split("/").length;
  for (const path of images.toSorted((a, b) => depth(a) - depth(b) || compare(a, b))) {
    const name = posix.basename(foldFilePath(path));
    byName.set(name, [...(byName.get(name) ?? []), path]);
  }
  return { byName, failures };
}

/** Returns the paths of all images below a folder. Ignores hidden files and folders, and folders that are never content. */
async function readPaths(
  root: string,
  below: string,
  onFailure: (cause: unknown) => void,
): Promise<string[]> {
  const entries = await readFolderIfPresent(join(root, below)).catch((cause: unknown) => {
    onFailure(cause);
    return [];
  });
  const paths = entries
    .filter(({ name }) => !name.startsWith("."))
    .map(async (entry): Promise<string[]> => {
      const path = posix.join(below, entry.name);
      if (entry.isDirectory())
        return isNeverContent(join(root, path)) ? [] : readPaths(root, path, onFailure);
      return IMAGE.test(path) ? [path] : [];
    });
  return (await Promise.all(paths)).flat();
}
