import { lstat, readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** The folders of a content folder by path, itself among them. */
type Folders = ReadonlyMap<string, FolderState>;

interface FolderState {
  /** Changes only if another folder replaces it. */
  identity: string;
  /** Changes when a file in it is added, removed or renamed. */
  changedAt: number;
}

/** The state of a content folder at one time. */
export interface ContentStates {
  folders: Folders;
  /** Describes all files, so that two texts differ if one of the files was changed; nothing if only folders were looked at. */
  files: string | undefined;
}

/** Reads the states of all folders, and of all files if `withFiles` is set. A folder that was removed has no files. */
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
      if (entry.isDirectory()) return isVisited(entry.name) ? visit(below) : undefined;
      if (withFiles) files.push(await describeFile(below));
    });
    await Promise.all(visits);
  };
  await visit(contentFolder);
  return { folders, files: withFiles ? files.toSorted().join("\n") : undefined };
}

/** Compares the folders with their former states: whether one has other files, or was replaced. Reads no file. */
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

/** The content folder itself may be a symbolic link, whose target may change. */
async function folderState(path: string): Promise<FolderState | undefined> {
  const found = await stat(path).catch(() => undefined);
  // A new folder may get the number of one that was just removed.
  return found && { identity: `${found.dev} ${found.ino} ${found.birthtimeMs}`, changedAt: found.mtimeMs };
}

async function describeFile(path: string): Promise<string> {
  const found = await lstat(path).catch(() => undefined);
  return [path, found?.ino, found?.size, found?.mtimeMs, found?.ctimeMs].join(" ");
}

/** As in `readContent`. */
function isVisited(name: string): boolean {
  return !name.startsWith(".") && name !== "node_modules";
}
