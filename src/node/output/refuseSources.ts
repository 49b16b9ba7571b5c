import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { ConfigError } from "../diagnostics/errors.js";
import { isBelow } from "../files/isBelow.ts";
import { shownPath } from "../diagnostics/systemErrors/describeSystemError.js";

interface Sources {
  /** Absolute paths of folders, which may not exist. */
  folders: readonly string[];
  /** Absolute paths of files. */
  files: readonly string[];
}

/**
 * Refuses an output folder that contains sources of the site. A later build would publish its own output, or would no longer read these
 * sources, because builds ignore output folders.
 * @throws {ConfigError} If a source is at or below `outDir`, with symbolic links resolved.
 */
export function refuseSources(outDir: string, { folders, files }: Sources): void {
  const output = realPathOf(outDir);
  const isInOutput = (folder: string) => {
    const path = realPathOf(folder);
    return path === output || isBelow(output, path);
  };
  const shown = shownPath(outDir);
  const folder = folders.find(isInOutput);
  if (folder !== undefined) {
    throw new ConfigError(
      `--out ${shown} ${folder === outDir ? "is a folder" : `contains ${shownPath(folder)}`}, which the build reads; choose another folder.`,
    );
  }
  const foldersInOutput = new Set([...new Set(files.map((file) => dirname(file)))].filter(isInOutput));
  const file = files.find((path) => foldersInOutput.has(dirname(path)));
  if (file !== undefined) {
    throw new ConfigError(
      `${shownPath(file)} is a source of the site in the output folder ${shown}, which later builds don't read; ` +
        `move it to another folder, or choose another output folder with --out. Nothing was written.`,
    );
  }
}

/** Returns a path with symbolic links resolved. Parts of the path that do not exist remain unchanged. */
function realPathOf(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(realPathOf(parent), basename(path));
}
