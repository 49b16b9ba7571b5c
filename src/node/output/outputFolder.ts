import { existsSync, lstatSync, mkdirSync, realpathSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { ConfigError } from "../diagnostics/errors.js";
import { RECORD_FILE } from "../files/recordFile.ts";

/** Written by every build of version 1, which wrote no record into the output. */
const VERSION_1_FILE = "manifest.schema.json";

/**
 * Creates an output folder if there is none, and returns its real path: it may be a symbolic link or a mount point.
 * @param inputs Absolute paths of folders that the build reads: the output must not be one of them, nor contain one.
 * @throws {ConfigError} If the folder is an input, is not a folder, or has an output of version 1.
 */
export function openOutputFolder(outDir: string, inputs: readonly string[]): string {
  const shown = showPath(outDir);
  refuseInputs(outDir, inputs);
  if (lstatSync(outDir, { throwIfNoEntry: false })?.isSymbolicLink() && !existsSync(outDir)) {
    throw new ConfigError(`--outDir ${shown} is a symbolic link to nothing; create its target or remove it.`);
  }
  if (statSync(outDir, { throwIfNoEntry: false })?.isDirectory() === false) {
    throw new ConfigError(`--outDir ${shown} is a file; remove it, or choose another folder.`);
  }
  mkdirSync(outDir, { recursive: true });
  const folder = realpathSync(outDir);
  refuseInputs(
    folder,
    inputs.map((input) => realpathSync(input)),
  );
  if (existsSync(join(folder, VERSION_1_FILE)) && !existsSync(join(folder, RECORD_FILE))) {
    throw new ConfigError(
      `--outDir ${shown} has an output of version 1, which has no record of its files (${RECORD_FILE}); ` +
        `delete the folder, or choose another one.`,
    );
  }
  return folder;
}

function refuseInputs(outDir: string, inputs: readonly string[]): void {
  const input = inputs.find((folder) => `${folder}${sep}`.startsWith(`${outDir}${sep}`));
  if (input) {
    throw new ConfigError(
      `--outDir ${showPath(outDir)} contains ${showPath(input)}, which the build reads; choose another folder.`,
    );
  }
}

/** A path as its author knows it: from the working directory, if it is below. */
export function showPath(path: string): string {
  const way = relative(process.cwd(), path);
  return way === "" || way.startsWith("..") ? path : way;
}
