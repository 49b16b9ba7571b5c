import type { Stats } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { FSWatcher } from "chokidar";
import type { Project } from "../config/project.ts";
import { engineEntries, isNeverContent } from "../files/neverContent.ts";
import { isMarkdown } from "../files/fileName.ts";
import { isBelow } from "../files/isBelow.ts";
import { SETTINGS_FILE } from "../files/settingsFile.ts";

/** A change in the content folder, or a summary of several changes. */
export interface Change {
  /** Whether files other than texts and the settings may have changed, such as images. Any text may use these files. */
  concernsAll: boolean;
  /** Whether the watcher may have missed changes, for example in a new folder that it does not watch yet. */
  isUnwatched: boolean;
}

/**
 * Calls `onChange` at each change in a content folder. Events of folders count as well as those of files: if a folder is moved away, the
 * watcher may not report its files.
 */
export function watchContent(
  watcher: Pick<FSWatcher, "add" | "on">,
  contentFolder: string,
  onChange: (change: Change) => void,
): void {
  // macOS may report the same path in NFD.
  const folder = contentFolder.normalize("NFC");
  const settings = join(folder, SETTINGS_FILE);
  watcher.on("all", (event, file) => {
    const path = file.normalize("NFC");
    const isFolderItself = path === folder;
    if (!isFolderItself && !isBelow(folder, path)) return;
    if (isInUnwatchedFolder(path, folder)) return;
    // The watcher stops watching a removed folder. After `add`, it waits until the folder exists again.
    if (isFolderItself && event === "unlinkDir") watcher.add(contentFolder);
    // A change of the settings needs no special treatment, because they are part of the cache key of texts.
    const concernsAll = !isMarkdown(path) && path !== settings;
    onChange({ concernsAll, isUnwatched: event === "addDir" });
  });
  watcher.add(contentFolder);
}

/** Matches names of files that are never watched: what editors write while a post is open, such as `.post.md.swp` and `.#post.md`. */
const UNWATCHED_FILE = /^\.(?:DS_Store|#.*|.*\.sw[a-z])$/;

/** Matches names of folders that are never watched. They are known before the folder is read. */
const UNWATCHED_FOLDER = /^(?:node_modules|\.(?:git|obsidian|vscode|idea))$/;

/**
 * Returns a predicate for paths that are not watched: the output, folders that are never content, files of editors and, if the content folder
 * is a clone of Maru, Maru's own files. The watcher calls it without and then with the state of a file.
 */
export function isUnwatched({
  contentFolder,
  outDir,
}: Pick<Project, "contentFolder" | "outDir">): (path: string, stats?: Stats) => boolean {
  const paths = new Set([
    outDir,
    ...[...engineEntries(contentFolder)].map((name) => join(contentFolder, name)),
  ]);
  return (path, stats) => {
    if (path === contentFolder) return false;
    const name = basename(path);
    if (paths.has(path) || UNWATCHED_FILE.test(name) || UNWATCHED_FOLDER.test(name)) return true;
    return stats?.isDirectory() === true && isUnwatchedFolder(path);
  };
}

/** Whether a path is in an unwatched folder. The watcher watches a folder that became the output of a build after it was found. */
function isInUnwatchedFolder(path: string, contentFolder: string): boolean {
  for (let folder = dirname(path); isBelow(contentFolder, folder); folder = dirname(folder)) {
    if (isUnwatchedFolder(folder)) return true;
  }
  return false;
}

/** Whether a folder is never content. `.well-known` is watched, because it may be a static folder. */
function isUnwatchedFolder(folder: string): boolean {
  return basename(folder) !== ".well-known" && isNeverContent(folder);
}
