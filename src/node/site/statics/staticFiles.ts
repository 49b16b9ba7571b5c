import { readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import type { OutputFile } from "../../files/outputFile.ts";
import { isMarkdown } from "../../files/fileName.ts";
import { checkReadable, readFolderIfPresent } from "../../files/readIfPresent.ts";
import { LOCK_FILE } from "../permalinkLock/lock.ts";
import { isNeverContent } from "../../files/neverContent.ts";
import { compare } from "../../diagnostics/problem.ts";
import { SETTINGS_FILE } from "../../files/settingsFile.ts";
import type { StaticFolder } from "../../files/staticFolder.ts";

/** A file that is copied unchanged. */
export interface StaticFile extends OutputFile {
  /** Path relative to the content folder. */
  source: string;
}

/**
 * Returns the files of the static folders, in the order of the folders. Excludes Markdown files, `_drafts`, `_posts`, `_data`, hidden files, `site.yaml`, the
 * permalink lock, symbolic links, and folders that are never content. Also excludes files in which Windows records the origin of a download
 * (`*Identifier`).
 */
export async function readStatics(
  contentFolder: string,
  folders: readonly StaticFolder[],
): Promise<StaticFile[]> {
  const found = await Promise.all(
    folders.map(async ({ folder, path }) =>
      (await readFolder(join(contentFolder, folder), "")).map((file) => ({
        ...file,
        path: posix.join(path, file.path),
        source: posix.join(folder, file.path),
      })),
    ),
  );
  return found.flat();
}

async function readFolder(root: string, below: string): Promise<OutputFile[]> {
  const entries = await readFolderIfPresent(join(root, below));
  const files = await Promise.all(
    entries
      .filter(({ name }) => isPublic(name))
      .toSorted((a, b) => compare(a.name, b.name))
      .map(async (entry): Promise<OutputFile[]> => {
        const path = posix.join(below, entry.name);
        if (entry.isDirectory()) return isNeverContent(join(root, path)) ? [] : readFolder(root, path);
        if (!entry.isFile()) return [];
        // Checked here, before any output is written, so that `npm run check` also reports a file that cannot be read.
        await checkReadable(join(root, path));
        return [{ path: path.normalize("NFC"), contents: () => readFile(join(root, path)) }];
      }),
  );
  return files.flat();
}

/** Folders that no engine copies to the site: `_data` and `_posts` are those of Hexo and Jekyll. */
const PRIVATE = new Set(["node_modules", "_drafts", "_posts", "_data"]);

function isPublic(name: string): boolean {
  const isHidden = name.startsWith(".") || PRIVATE.has(name);
  return (
    !isHidden &&
    !isMarkdown(name) &&
    !name.endsWith("Identifier") &&
    ![SETTINGS_FILE, LOCK_FILE].includes(name)
  );
}

/** Whether a static file replaces the file that Maru would create at this path. */
export function hasStatic(statics: readonly OutputFile[], path: string): boolean {
  return statics.some((file) => file.path === path);
}
