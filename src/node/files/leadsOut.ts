import { realpath } from "node:fs/promises";
import { join } from "node:path";
import { realpathIfPresent } from "./readIfPresent.ts";
import { isBelow } from "./isBelow.ts";

/**
 * Returns the real path of `path` if symbolic links lead it outside the content folder. Returns `undefined` if it is inside the folder or
 * does not exist.
 */
export async function leadsOut(contentFolder: string, path: string): Promise<string | undefined> {
  const found = await realpathIfPresent(join(contentFolder, path));
  if (found === undefined) return undefined;
  const root = await realpath(contentFolder);
  return found === root || isBelow(root, found) ? undefined : found;
}
