import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

/** So many are kept: those of sites in several languages, built in turn. */
const MOST = 16;

/** In milliseconds: what is younger may be in use by another build. */
const YOUNG = 3_600_000;

/** Removes the oldest entries of a folder beyond {@link MOST}, by when they were made. What can't be removed stays: it is a cache. */
export async function dropOldest(folder: string): Promise<void> {
  await drop(folder).catch(() => undefined);
}

async function drop(folder: string): Promise<void> {
  const names = await readdir(folder);
  const entries = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const made = await stat(path).then(
        ({ mtimeMs }) => mtimeMs,
        () => Date.now(),
      );
      return { path, made };
    }),
  );
  const old = entries.toSorted((a, b) => b.made - a.made).slice(MOST);
  for (const { path, made } of old)
    if (Date.now() - made > YOUNG) await rm(path, { recursive: true, force: true });
}
