import { existsSync, lstatSync, mkdirSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { ConfigError } from "../diagnostics/errors.js";
import { shownPath } from "../diagnostics/systemErrors/describeSystemError.js";
import { isBelow } from "../files/isBelow.ts";
import { RECORD_FILE } from "../files/recordFile.ts";

/** A file in every output of Maru 1, whose builds wrote no build record. */
const VERSION_1_FILE = "manifest.schema.json";

/**
 * Creates an output folder if it does not exist. Returns its path with symbolic links resolved.
 * @param inputs Absolute paths of folders that the build reads. The output folder must not be or contain one of them.
 * @throws {ConfigError} If the path is a file or a link without a target. Also thrown if the folder is an input, contains an input, or
 * contains the output of Maru 1.
 */
export function openOutputFolder(outDir: string, inputs: readonly string[]): string {
  const shown = shownPath(outDir);
  refuseInputs(outDir, inputs);
  if (lstatSync(outDir, { throwIfNoEntry: false })?.isSymbolicLink() && !existsSync(outDir)) {
    throw new ConfigError(
      `--out ${shown} is a symbolic link without a target; create the target or remove the link.`,
    );
  }
  if (statSync(outDir, { throwIfNoEntry: false })?.isDirectory() === false) {
    throw new ConfigError(`--out ${shown} is a file; remove it, or choose another folder.`);
  }
  mkdirSync(outDir, { recursive: true });
  const folder = realpathSync(outDir);
  refuseInputs(
    folder,
    inputs.map((input) => realpathSync(input)),
  );
  if (existsSync(join(folder, VERSION_1_FILE)) && !existsSync(join(folder, RECORD_FILE))) {
    throw new ConfigError(
      `--out ${shown} contains the output of Maru 1, which wrote no record of its files (${RECORD_FILE}); ` +
        `delete the folder, or choose another one.`,
    );
  }
  return folder;
}

function refuseInputs(outDir: string, inputs: readonly string[]): void {
  const input = inputs.find((folder) => folder === outDir || isBelow(outDir, folder));
  if (input) {
    throw new ConfigError(
      `--out ${shownPath(outDir)} contains ${shownPath(input)}, which the build reads; choose another folder.`,
    );
  }
}
