import { mkdir, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import type { OutputFile } from "./emit/emitter.ts";
import { isBelow } from "./stage.ts";

/** As many files are made at a time: rendering takes turns, converting images does not. */
const AT_ONCE = availableParallelism();

/** Writes files below a folder. */
export async function writeFiles(folder: string, files: Iterable<OutputFile>): Promise<void> {
  // Each worker takes the next file of the one iterator.
  const left = files[Symbol.iterator]();
  const work = async () => {
    for (let next = left.next(); !next.done; next = left.next()) await writeOne(folder, next.value);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function writeOne(folder: string, { path, contents }: OutputFile): Promise<void> {
  const target = join(folder, path);
  if (!isBelow(folder, target)) throw new Error(`${path} would be written outside the output folder.`);
  const bytes = await contents();
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, bytes);
}
