import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { OutputFile } from "./emit/emitter.ts";
import { isBelow } from "./stage.ts";

/** Writes files below a folder; gives their size in bytes. */
export async function writeFiles(folder: string, files: Iterable<OutputFile>): Promise<number> {
  let size = 0;
  for (const { path, contents } of files) {
    const target = join(folder, path);
    if (!isBelow(folder, target)) throw new Error(`${path} would be written outside the output folder.`);
    const bytes = await contents();
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
    size += Buffer.byteLength(bytes);
  }
  return size;
}
