import { join } from "node:path";
import type { FSWatcher } from "vite";
import { isMarkdown } from "../files/fileName.ts";
import { isBelow } from "../files/isBelow.ts";
import { SETTINGS_FILE } from "../files/settingsFile.ts";

/** Summary of the changes since an update of the site began. */
export interface Change {
  /** Whether files other than texts may have changed, such as images, which any text may use. */
  concernsAll: boolean;
  /** Whether the watcher has just discovered a folder. It misses changes in the folder until it watches it. */
  isUnwatched: boolean;
}

/**
 * Calls `onChange` at each change in a content folder. Every event counts, whatever its path: if a folder is moved away, the watcher may
 * not report its files.
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
