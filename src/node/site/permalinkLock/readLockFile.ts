import { join } from "node:path";
import { readTextIfPresent } from "../../files/readIfPresent.ts";
import { LOCK_FILE, readLock } from "./lock.ts";

/** Reads the lock file of a content folder. `isThere` is `false` if the file does not exist. */
export async function readLockFile(
  contentFolder: string,
): Promise<ReturnType<typeof readLock> & { isThere: boolean }> {
  const text = await readTextIfPresent(join(contentFolder, LOCK_FILE));
  return { ...readLock(text ?? ""), isThere: text !== undefined };
}
