import { join } from "node:path";
import type { FSWatcher } from "vite";
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
