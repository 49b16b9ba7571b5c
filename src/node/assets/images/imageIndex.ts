import { join, posix } from "node:path";
import { readFolderIfPresent } from "../../files/readIfPresent.ts";
import { isNeverContent } from "../../files/neverContent.ts";
import { compare } from "../../diagnostics/problem.ts";
import { foldFilePath } from "../../files/paths.ts";

/** Finds an image of the content folder by its name alone, or the end of its path; the one highest up where several have it. */
export type ImageIndex = (name: string) => Promise<string | undefined>;

const IMAGE = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp)$/i;

/** What a content folder has, and what of it can't be looked through. */
interface Found {
  /** Paths by folded name. */
  byName: ReadonlyMap<string, string[]>;
  failures: unknown[];
}

/** An index of a content folder, which is read when something is first looked for. What is not found may be in a folder that can't be read. */
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

/** Paths of images below a folder, without hidden ones. */
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
