import { basename, join } from "node:path";
import type { FSWatcher } from "chokidar";
import type { Project } from "../config/project.ts";
import { engineEntries } from "../files/neverContent.ts";
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
    // The watcher stops watching a removed folder. After `add`, it waits until the folder exists again.
    if (isFolderItself && event === "unlinkDir") watcher.add(contentFolder);
    // A change of the settings needs no special treatment, because they are part of the cache key of texts.
    const concernsAll = !isMarkdown(path) && path !== settings;
    onChange({ concernsAll, isUnwatched: event === "addDir" });
  });
  watcher.add(contentFolder);
}

/**
 * Matches names of files and folders that are never watched, because they contain no content: packages, Git's data, and what editors write
 * while a post is open, such as `.obsidian/`, `.vscode/`, `.post.md.swp` and `.#post.md`.
 */
const UNWATCHED = /^(?:node_modules|\.(?:git|obsidian|vscode|idea|DS_Store|#.*|.*\.sw[a-z]))$/;

/**
 * Returns a predicate for paths that are not watched: those of {@link UNWATCHED}, the output and, if the content folder is a clone of Maru,
 * Maru's own files.
 */
export function isUnwatched({
  contentFolder,
  outDir,
}: Pick<Project, "contentFolder" | "outDir">): (path: string) => boolean {
  const folders = [outDir, ...[...engineEntries(contentFolder)].map((name) => join(contentFolder, name))];
  return (path) => path !== contentFolder && (UNWATCHED.test(basename(path)) || folders.includes(path));
}
