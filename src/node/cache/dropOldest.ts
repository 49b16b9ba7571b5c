import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

/** Maximum number of entries; enough for sites in several languages that are built one after another. */
const MAX_ENTRIES = 16;

/** Minimum age of removed entries, in milliseconds: 1 hour. Newer entries may be in use by another build. */
const MIN_AGE = 3_600_000;

/** Removes the oldest entries of a cache folder, so that at most {@link MAX_ENTRIES} remain. Ignores entries that can't be removed. */
export async function dropOldest(folder: string): Promise<void> {
  await drop(folder).catch(() => undefined);
}

async function drop(folder: string): Promise<void> {
  const names = await readdir(folder);
  const entries = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const modified = await stat(path).then(
        ({ mtimeMs }) => mtimeMs,
        () => Date.now(),
      );
      return { path, modified };
    }),
  );
  const old = entries.toSorted((a, b) => b.modified - a.modified).slice(MAX_ENTRIES);
  for (const { path, modified } of old)
    if (Date.now() - modified > MIN_AGE) await rm(path, { recursive: true, force: true });
}
