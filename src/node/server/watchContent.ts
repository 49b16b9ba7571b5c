import { join } from "node:path";
import type { FSWatcher } from "vite";
import { isMarkdown } from "../files/fileName.ts";
import { isBelow } from "../files/isBelow.ts";
import { SETTINGS_FILE } from "../files/settingsFile.ts";

/** What is known of changes since an update of the site began. */
export interface Change {
  /** Whether other files than texts may have changed, such as images, of which any text may be made. */
  concernsAll: boolean;
  /** Whether the watcher begins to watch a folder. Until it does, it misses changes. */
  isUnwatched: boolean;
}

/**
 * Calls `onChange` at each change in a content folder. Every path counts, whatever the event says of it: a folder that is moved away may
 * be all that is reported of its files.
 */
export function watchContent(
  watcher: Pick<FSWatcher, "add" | "on">,
  contentFolder: string,
  onChange: (change: Change) => void,
): void {
  // A Mac may spell the same path in NFD.
  const folder = contentFolder.normalize("NFC");
  const settings = join(folder, SETTINGS_FILE);
  watcher.on("all", (event, file) => {
    const path = file.normalize("NFC");
    const isFolderItself = path === folder;
    if (!isFolderItself && !isBelow(folder, path)) return;
    // The watcher forgets a folder that it was given when it is removed. It waits for one that is not there.
    if (isFolderItself && event === "unlinkDir") watcher.add(contentFolder);
    // Settings that texts are made with are part of what they are remembered by.
    const concernsAll = !isMarkdown(path) && path !== settings;
    onChange({ concernsAll, isUnwatched: event === "addDir" });
  });
  watcher.add(contentFolder);
}
