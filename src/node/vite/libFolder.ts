import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { isRunning } from "./libLock.js";

/** Matches temporary folders of builds of `lib/`, and captures the id of their process. */
const TEMPORARY = /^lib\.(\d+)(?:\.old)?$/;

/**
 * Writes `lib/` in a temporary folder and then replaces the previous one, so that an interrupted build leaves no incomplete `lib/`. Removes
 * the temporary folders of killed builds.
 * @param root Folder that contains `lib`.
 * @param write Writes the files into the folder at a path.
 */
export async function replaceLib(root: string, write: (folder: string) => Promise<void>): Promise<void> {
  await removeLeftovers(root);
  const lib = join(root, "lib");
  const folder = `${lib}.${process.pid}`;
  const old = `${folder}.old`;
  await mkdir(folder);
  try {
    await write(folder);
    // Renaming takes no time, unlike deleting the files.
    await rename(lib, old).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code !== "ENOENT") throw cause;
    });
    await rename(folder, lib);
  } finally {
    for (const path of [folder, old]) await rm(path, { recursive: true, force: true });
  }
}

async function removeLeftovers(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    const pid = Number(TEMPORARY.exec(name)?.[1]);
    const isOther = pid !== process.pid && isRunning(pid);
    if (pid > 0 && !isOther) await rm(join(root, name), { recursive: true });
  }
}
