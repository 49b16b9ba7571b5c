import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { dirname, join, relative, sep } from "node:path";
import { writeCompressed } from "./compress.ts";
import type { OutputFile } from "./emit/emitter.ts";
import { isBelow } from "./stage.ts";

/** As many files are made at a time: rendering takes turns, converting images and compressing do not. */
const AT_ONCE = 2 * availableParallelism();

type Files = ReadonlyMap<string, OutputFile>;

/** Writes files below a folder, which may hold others already, and, if told to, beside each text what hosts send compressed. */
export async function writeFiles(
  folder: string,
  files: Files,
  { precompress }: { precompress: boolean },
): Promise<void> {
  const others = (await readPaths(folder)).filter((path) => !files.has(path));
  const names = (path: string) => files.has(path);
  await inTurn(files.values(), async ({ path, contents }) => {
    const file = join(folder, path);
    if (!isBelow(folder, file)) throw new Error(`${path} would be written outside the output folder.`);
    const bytes = Buffer.from(await contents());
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
    if (precompress) await writeCompressed({ folder, path, bytes, names });
  });
  if (!precompress) return;
  await inTurn(others, async (path) => {
    await writeCompressed({ folder, path, bytes: await readFile(join(folder, path)), names });
  });
}

/** Each worker takes the next of the one iterator. */
async function inTurn<Item>(items: Iterable<Item>, work: (item: Item) => Promise<void>): Promise<void> {
  const left = items[Symbol.iterator]();
  const worker = async () => {
    for (let next = left.next(); !next.done; next = left.next()) await work(next.value);
  };
  // Where one fails, the others are waited for: the folder is removed then.
  const outcomes = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker));
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
}

/** The files that lie in a folder, with `/`. */
async function readPaths(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join("/"));
}
