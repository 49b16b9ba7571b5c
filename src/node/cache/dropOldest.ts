import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

/** Number of newest entries that are never removed; enough for sites in several languages that are built one after another. */
const MAX_ENTRIES = 16;

/** Minimum age of removed entries, in milliseconds: 1 hour. Another build may be using newer entries. */
const MIN_AGE = 3_600_000;

/**
 * Removes the entries of a cache folder, except the {@link MAX_ENTRIES} newest and those younger than {@link MIN_AGE}. Stops without an
 * error at the first entry that can't be removed.
 */
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
