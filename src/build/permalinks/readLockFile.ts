import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { LOCK_FILE, readLock } from "./lock.ts";

/** The lock of a content folder; `isThere` is false where it has none. */
export async function readLockFile(
  contentFolder: string,
): Promise<ReturnType<typeof readLock> & { isThere: boolean }> {
  const text = await readFile(join(contentFolder, LOCK_FILE), "utf8").catch(
    (cause: NodeJS.ErrnoException) => {
      if (cause.code !== "ENOENT") throw cause;
      return undefined;
    },
  );
  return { ...readLock(text ?? ""), isThere: text !== undefined };
}
