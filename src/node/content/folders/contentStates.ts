import { existsSync } from "node:fs";
import { lstat, readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { RECORD_FILE } from "../../files/recordFile.ts";

/** The content folder and the folders below it, by path. Hidden folders, `node_modules` and the output of builds are absent. */
type Folders = ReadonlyMap<string, FolderState>;

interface FolderState {
  /** Changes only if the folder is replaced by another one. */
  identity: string;
  /** Modification time in milliseconds since 1970. Changes when a file in the folder is added, removed or renamed. */
  changedAt: number;
}

/** The state of a content folder at one time. */
export interface ContentStates {
  folders: Folders;
  /** Text that changes if any file changes; `undefined` if only folders were read. */
  files: string | undefined;
}

/** Reads the states of all folders, and of all files if `withFiles` is set. A removed folder counts as empty. */
export async function readStates(
  contentFolder: string,
  { withFiles }: { withFiles: boolean },
): Promise<ContentStates> {
  const folders = new Map<string, FolderState>();
  const files: string[] = [];
  const visit = async (path: string): Promise<void> => {
    const state = await folderState(path);
    if (!state) return;
    folders.set(path, state);
    const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
    const visits = entries.map(async (entry) => {
      const below = join(path, entry.name);
      if (entry.isDirectory()) return isVisited(below) ? visit(below) : undefined;
      if (withFiles) files.push(await describeFile(below));
    });
    await Promise.all(visits);
  };
  await visit(contentFolder);
  return { folders, files: withFiles ? files.toSorted().join("\n") : undefined };
}

/**
 * Compares folders with their previous states. `isChanged`: a file or folder was added, removed or renamed. `isReplaced`: a folder was
 * replaced by another one. Reads no files.
 */
export async function compareFolders(folders: Folders): Promise<{ isChanged: boolean; isReplaced: boolean }> {
  const compared = await Promise.all(
    [...folders].map(async ([path, before]) => {
      const now = await folderState(path);
      return {
        isChanged: now?.changedAt !== before.changedAt || now.identity !== before.identity,
        isReplaced: now !== undefined && now.identity !== before.identity,
      };
    }),
  );
  return {
    isChanged: compared.some(({ isChanged }) => isChanged),
    isReplaced: compared.some(({ isReplaced }) => isReplaced),
  };
}

/** Follows symbolic links, because the content folder may be one and its target may change. */
async function folderState(path: string): Promise<FolderState | undefined> {
  const found = await stat(path).catch(() => undefined);
  // The birth time is included because a new folder may reuse the inode number of a removed one.
  return found && { identity: `${found.dev} ${found.ino} ${found.birthtimeMs}`, changedAt: found.mtimeMs };
}

async function describeFile(path: string): Promise<string> {
  const found = await lstat(path).catch(() => undefined);
  return [path, found?.ino, found?.size, found?.mtimeMs, found?.ctimeMs].join(" ");
}

/** Whether `readContent` may read a folder. */
function isVisited(folder: string): boolean {
  const name = basename(folder);
  return !name.startsWith(".") && name !== "node_modules" && !existsSync(join(folder, RECORD_FILE));
}
