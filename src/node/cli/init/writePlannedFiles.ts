import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { withSystemErrorsDescribed } from "../../diagnostics/systemErrors/withSystemErrorsDescribed.ts";
import { replaceFile } from "../../files/replaceFile.ts";
import type { PlannedFile } from "./filesFor.ts";

/**
 * Replaces the files to extend, and creates the others. If a file to create exists by now, throws instead of overwriting it.
 * @throws {ContentError} If a file can't be written. Files before it remain, so that the next run continues.
 */
export async function writePlannedFiles(folder: string, files: readonly PlannedFile[]): Promise<void> {
  for (const { path: name, text, isExtended } of files) {
    const path = join(folder, name);
    await withSystemErrorsDescribed(() => (isExtended ? replaceFile(path, text) : createFile(path, text)), {
      path,
      verb: "written",
    });
  }
}

async function createFile(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text, { flag: "wx" });
}
