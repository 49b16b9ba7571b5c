import { realpath } from "node:fs/promises";
import { join } from "node:path";
import { realpathIfPresent } from "./readIfPresent.ts";
import { isBelow } from "./isBelow.ts";

/** Returns the target of a path that leads out of the content folder through symbolic links; `undefined` if it is within the folder, or missing. */
export async function leadsOut(contentFolder: string, path: string): Promise<string | undefined> {
  const found = await realpathIfPresent(join(contentFolder, path));
  if (found === undefined) return undefined;
  const root = await realpath(contentFolder);
  return found === root || isBelow(root, found) ? undefined : found;
}
