import { readdir } from "node:fs/promises";
import { join, posix } from "node:path";
import { isNeverContent } from "../neverContent.ts";
import { compare } from "../problem.ts";

/** Finds an image of the content folder by its name alone, or the end of its path; the one highest up where several have it. */
export type ImageIndex = (name: string) => Promise<string | undefined>;

const IMAGE = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp)$/i;

/** An index of a content folder, which is read when something is first looked for. */
export function createImageIndex(contentFolder: string): ImageIndex {
  let paths: Promise<Map<string, string[]>> | undefined;
  return async (name) => {
    paths ??= readPaths(contentFolder);
    const end = fold(name);
    const named = (await paths).get(posix.basename(end)) ?? [];
    return named.find((path) => `/${fold(path)}`.endsWith(`/${end}`));
  };
}

async function readPaths(folder: string): Promise<Map<string, string[]>> {
  const images = await readImages(folder, "");
  const byName = new Map<string, string[]>();
  const depth = (path: string) => path.split("/").length;
  for (const path of images.toSorted((a, b) => depth(a) - depth(b) || compare(a, b))) {
    const name = posix.basename(fold(path));
    byName.set(name, [...(byName.get(name) ?? []), path]);
  }
  return byName;
}

async function readImages(contentFolder: string, below: string): Promise<string[]> {
  const entries = await readdir(join(contentFolder, below), { withFileTypes: true }).catch(() => []);
  const found = entries.map(async (entry): Promise<string[]> => {
    const path = posix.join(below, entry.name);
    if (entry.isDirectory()) {
      return isNeverContent(join(contentFolder, path)) ? [] : readImages(contentFolder, path);
    }
    return IMAGE.test(path) && !entry.name.startsWith(".") ? [path] : [];
  });
  return (await Promise.all(found)).flat();
}

function fold(path: string): string {
  return path.normalize("NFC").toLowerCase();
}
