import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, posix } from "node:path";
import * as v from "valibot";
import { compare } from "../diagnostics/problem.ts";
import { ContentError } from "../diagnostics/errors.js";
import { isBelow } from "../files/isBelow.ts";
import { RECORD_FILE } from "../files/recordFile.ts";

/** Version of the format of the build record. */
const VERSION = 1;

const recordSchema = v.object({ version: v.literal(VERSION), files: v.array(v.string()) });

/**
 * Reads the paths of the files that builds wrote to an output folder. The set is empty if the folder has no record.
 * @returns Paths relative to the folder, with `/`.
 * @throws {ContentError} If the record is damaged, has another version, or lists a path outside the folder.
 */
export function readBuildRecord(outDir: string): ReadonlySet<string> {
  const file = join(outDir, RECORD_FILE);
  const text = readIfPresent(file);
  if (text === undefined) return new Set();
  try {
    const { files } = v.parse(recordSchema, JSON.parse(text));
    const outside = files.find((path) => !isOutputPath(outDir, path));
    if (outside !== undefined) throw new Error(`the path \`${outside}\` is not in the output folder`);
    return new Set(files);
  } catch (cause) {
    throw new ContentError(
      `${file} lists the files that builds wrote, and can't be used: ${(cause as Error).message}. ` +
        `Delete the output folder, or choose another one.`,
    );
  }
}

/** Writes the record if the set of files changed. The same set results in the same bytes. */
export function writeBuildRecord(outDir: string, files: Iterable<string>): void {
  const file = join(outDir, RECORD_FILE);
  const record = { version: VERSION, files: [...new Set(files)].toSorted(compare) };
  const text = `${JSON.stringify(record, undefined, 1)}\n`;
  if (readIfPresent(file) === text) return;
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

/**
 * Whether a path is within the output folder. Without this check, a manipulated record could make a build delete files outside the folder.
 */
function isOutputPath(outDir: string, path: string): boolean {
  return (
    posix.normalize(path) === path && !/^\/|[\0\\]|\/$/.test(path) && isBelow(outDir, join(outDir, path))
  );
}

function readIfPresent(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw cause;
  }
}
