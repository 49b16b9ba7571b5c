import { readdir, realpath, stat } from "node:fs/promises";
import { join, posix } from "node:path";
import picomatch from "picomatch";
import { isMarkdown } from "./fileName.ts";
import { isBelow } from "./output/stage.ts";
import { compare, type Problem } from "./problem.ts";
import { defaultCollection, SETTINGS_FILE } from "./read.ts";
import type { Settings } from "./settings/settings.ts";

/** Where a path leads that lies outside the content folder once its links are followed; `undefined` where it lies within. */
export async function leadsOut(contentFolder: string, path: string): Promise<string | undefined> {
  const found = await realpath(join(contentFolder, path)).catch(() => undefined);
  if (found === undefined) return undefined;
  const root = await realpath(contentFolder);
  return found === root || isBelow(root, found) ? undefined : found;
}

/**
 * Tells of symbolic links. A folder of the site that leads out of the content folder is an error: whatever lies there would be
 * published. Links within the folders are passed over, whose texts and files an author would miss.
 */
export async function tellOfLinks(
  contentFolder: string,
  { collections, staticFolders, pagesFolder, lines }: Settings,
): Promise<Problem[]> {
  const ofPosts = collections.length > 0 ? collections : [await defaultCollection(contentFolder)];
  const folders = [
    ...ofPosts.map(({ folder }) => ({ key: "posts", folder: picomatch.scan(folder).base })),
    ...staticFolders.map(({ folder }) => ({ key: "static", folder })),
    { key: "pages", folder: pagesFolder },
  ];
  const told = folders.map(async ({ key, folder }): Promise<Problem[]> => {
    const outside = await leadsOut(contentFolder, folder);
    if (outside !== undefined) {
      const line = lines.get(key);
      const message = `${key}: \`${folder}\` is a link that leads out of the content folder, to \`${outside}\`; move the files themselves there`;
      const file = line === undefined ? folder : SETTINGS_FILE;
      return [{ severity: "error", kind: "settings", file, line: line ?? 1, message }];
    }
    const links = await linksIn(contentFolder, folder, key === "static");
    return links.map((file) => ({
      severity: "warning",
      kind: "settings",
      file: file.normalize("NFC"),
      line: 1,
      message: "a symbolic link is not followed; put the file or folder itself in its place",
    }));
  });
  const byFile = new Map((await Promise.all(told)).flat().map((problem) => [problem.file, problem]));
  return [...byFile.values()].toSorted((a, b) => compare(a.file, b.file));
}

/** Links to folders and Markdown, and in a static folder to any file. */
async function linksIn(contentFolder: string, folder: string, isStatic: boolean): Promise<string[]> {
  const entries = await readdir(join(contentFolder, folder), { withFileTypes: true }).catch(() => []);
  const found = entries
    .filter(({ name }) => !name.startsWith(".") && name !== "node_modules")
    .map(async (entry): Promise<string[]> => {
      const path = posix.join(folder, entry.name);
      if (entry.isDirectory()) return linksIn(contentFolder, path, isStatic);
      if (!entry.isSymbolicLink()) return [];
      const isFolder = await stat(join(contentFolder, path)).then(
        (target) => target.isDirectory(),
        () => false,
      );
      return isStatic || isFolder || isMarkdown(entry.name) ? [path] : [];
    });
  return (await Promise.all(found)).flat();
}
