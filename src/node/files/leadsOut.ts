import { realpath } from "node:fs/promises";
import { join } from "node:path";
import { realpathIfPresent } from "./readIfPresent.ts";
import { isBelow } from "./isBelow.ts";

/** Where a path leads that lies outside the content folder once its links are followed; `undefined` where it lies within. */
export async function leadsOut(contentFolder: string, path: string): Promise<string | undefined> {
  const found = await realpathIfPresent(join(contentFolder, path));
  if (found === undefined) return undefined;
  const root = await realpath(contentFolder);
  return found === root || isBelow(root, found) ? undefined : found;
}
