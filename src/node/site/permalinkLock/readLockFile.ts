import { join } from "node:path";
import { readTextIfPresent } from "../../files/readIfPresent.ts";
import { LOCK_FILE, readLock } from "./lock.ts";

/** The lock of a content folder; `isThere` is false where it has none. */
export async function readLockFile(
  contentFolder: string,
): Promise<ReturnType<typeof readLock> & { isThere: boolean }> {
  const text = await readTextIfPresent(join(contentFolder, LOCK_FILE));
  return { ...readLock(text ?? ""), isThere: text !== undefined };
}
