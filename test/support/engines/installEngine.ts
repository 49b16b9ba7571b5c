import { existsSync } from "node:fs";
import { mkdtemp, rename, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { runCommand } from "../browser/installBrowser.ts";

const CACHE = resolve("node_modules/.cache");

/**
 * Installs packages of the npm registry in a folder of their own below `node_modules`, which is returned. Does nothing if the folder exists.
 * @param packages Names with versions.
 * @throws If a package cannot be installed.
 */
export async function installEngine(packages: readonly string[]): Promise<string> {
  const folder = `${CACHE}/maru-${packages.join("+").replaceAll("/", "-")}`;
  if (existsSync(folder)) return folder;
  const temporary = await mkdtemp(`${folder}-`);
  const args = ["install", "--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts"];
  const failure = runCommand("npm", [...args, "--prefix", temporary, ...packages]);
  if (failure !== undefined) throw new Error(`${packages.join(", ")} could not be installed: ${failure}.`);
  // Fails if another process was faster.
  await rename(temporary, folder).catch(() => rm(temporary, { recursive: true }));
  return folder;
}
