import { existsSync } from "node:fs";
import { mkdtemp, rename, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { unpackPackages } from "../build/unpackPackages.ts";

const CACHE = resolve("node_modules/.cache");

/**
 * Unpacks packages of the Linux distribution into `node_modules`, without installing them. Returns the folder, which is the root of their
 * files. Does nothing if the folder exists. Test files may call it at the same time.
 * @throws If a package cannot be downloaded.
 */
export async function unpackEngine(name: string, packages: readonly string[]): Promise<string> {
  const folder = join(CACHE, `maru-${name}`);
  if (existsSync(folder)) return folder;
  const temporary = await mkdtemp(`${folder}-`);
  const failure = await unpackPackages(packages, temporary);
  if (failure !== undefined) throw new Error(`${name} could not be downloaded: ${failure}.`);
  // Fails if another process was faster.
  await rename(temporary, folder).catch(() => rm(temporary, { recursive: true }));
  return folder;
}
