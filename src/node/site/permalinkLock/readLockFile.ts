import { join } from "node:path";
import { readTextIfPresent } from "../../files/readIfPresent.ts";
import { LOCK_FILE, readLock } from "./lock.ts";

/** Reads the lock of a content folder. `isThere` is `false` if there is none. */
export async function readLockFile(
  contentFolder: string,
): Promise<ReturnType<typeof readLock> & { isThere: boolean }> {
  const text = await readTextIfPresent(join(contentFolder, LOCK_FILE));
  return { ...readLock(text ?? ""), isThere: text !== undefined };
}
